/** Keys of what is not the thing itself: what it is plugged into, what stood there before, a contract, a party. */
const OTHER =
  /^(neighbou?rs?|peers?|remote([_-]?(device|node|system))?|lldp([_-]?neighbou?rs)?|cdp([_-]?neighbou?rs)?|up_?links?|connected_?to|far_?end|connections?|replacement|replaced_?by|replaces|successor|predecessor|previous([_-]?device)?|former|history|target|warranty|support|contracts?|maintenance|lessor|installer|integrator|managed_?by|manager|parent|addresses|conditions)$/i;

/** True for a key in a document under which another thing is told of than the one that has the key. */
export function namesOtherThing(key: string): boolean {
  return OTHER.test(key);
}

/** True for the header of what a record is plugged into, in a relation with, or what stood there before. */
export function tellsOfOthers(header: string): boolean {
  return header.split(/[\s_.:-]+/).some((word) => namesOtherThing(word) || /relationships?$/i.test(word));
}

const NOT_NOW =
  /(?<!\p{L})(old|previous|former|replaced|removed|dismantled|retired|before|new|planned|target|proposed|future|after|alt\p{L}*|neu\p{L}*|geplant\p{L}*|ancien\p{L}*|nouve\p{L}*|star[ýáéyi]|nov[ýáéaoi]|стар\p{L}*|нов\p{L}*)(?!\p{L})/iu;

/** True for the header of what is gone, or not there yet: `Old RRU Type` beside `New RRU Type` in a list of swaps. */
export function tellsOfOtherTimes(header: string): boolean {
  return NOT_NOW.test(header);
}
