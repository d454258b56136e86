/** True for a document that begins as descriptors of virtual functions and objects of Kubernetes do, or with `---`. */
export function isYaml(sample: string): boolean {
  return /^(?:\s*#.*\r?\n)*(---\s*\r?\n|(tosca_definitions_version|apiVersion|kind)\s*:\s)/.test(sample);
}
