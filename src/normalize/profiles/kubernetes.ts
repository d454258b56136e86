import type { Profile } from "../profile.ts";
import { firstOf } from "./parts.ts";
import { hasAll, onlyMaker } from "./signs.ts";

/** `2.0.1` of `registry/path/upf:2.0.1`. */
function imageTag(image: string): string | undefined {
  return /:([\w.-]+)$/.exec(firstOf(image).split("@sha256:", 1)[0] ?? "")?.[1];
}

/** The maker whose name stands in the path of an image, else the host of its registry, where that is a public name. */
function imageMaker(image: string): string | undefined {
  const path = firstOf(image);
  const named = onlyMaker([path.replace(/[/._-]/g, " ")]);
  return named ?? (/^ericsson|(^|[/.])eric-/.test(path) ? "Ericsson" : undefined);
}

/** Longest name of a thing in Kubernetes. */
const LONGEST_CHART = 253;

/** `upf` of `upf-2.0.1`. */
function chartName(chart: string): string {
  return chart.length > LONGEST_CHART ? chart : chart.replace(/-v?\d+(\.\d+)+\S*$/, "");
}

/** What runs in a cluster: network functions as software. */
export const kubernetes: Profile = {
  id: "kubernetes",
  title: "Helm releases and Kubernetes workloads",
  matches: (signs) => hasAll(signs, "chart", "app_version") || hasAll(signs, "metadata.name", "metadata.namespace"),
  fields: {
    id: "metadata.uid|namespace+name",
    name: "name|metadata.name",
    softwareVersion:
      "app_version|metadata.labels.app.kubernetes.io/version|spec.template.spec.containers.image|spec.containers.image",
    vendor: "spec.template.spec.containers.image|spec.containers.image|chart",
    model: "chart|metadata.labels.app.kubernetes.io/name",
    role: "metadata.labels.app.kubernetes.io/component|namespace|metadata.namespace",
    status: "status|status.conditions",
    quantity: "spec.replicas",
    installedOn: "updated|metadata.creationTimestamp",
  },
  functionFrom: "chart|name|metadata.name",
  cells: {
    model: { chart: chartName },
    softwareVersion: { "spec.template.spec.containers.image": imageTag, "spec.containers.image": imageTag },
    vendor: { "*": imageMaker },
    status: { "status.conditions": (text) => (/"Available","status":"True"/.test(text) ? "active" : undefined) },
  },
  ignore: ["revision", "spec.template.spec.containers", "spec.template.spec.containers.name"],
};
