/** Keys of what is not the thing itself: what it is plugged into, what stood there before, a contract, a party. */
const OTHER =
  /^(neighbou?rs?|peers?|remote([_-]?(device|node|system))?|lldp([_-]?neighbou?rs)?|cdp([_-]?neighbou?rs)?|up_?links?|connected_?to|far_?end|connections?|replacement|replaced_?by|replaces|successor|predecessor|previous([_-]?device)?|former|history|target|warranty|support|contracts?|maintenance|lessor|installer|integrator|managed_?by|manager|parent|addresses|conditions)$/i;

/** True for a key in a document under which another thing is told of than the one that has the key. */
export function namesOtherThing(key: string): boolean {
  return OTHER.test(key);
}
