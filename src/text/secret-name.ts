const SECRET =
  /passw|passphrase|^pwd$|secret|credential|community|auth_?(pass|key)|crypto_?(pass|key)|priv(ate)?_?key|api_?key|token/i;

/** True for the name of a column that holds secrets of access, which netvet never repeats. */
export function isSecretName(header: string): boolean {
  return SECRET.test(header);
}
