/** A pack of one's own that takes over the rules of a built-in one and adds none. */
export const BOARD_PACK = `id: board
title: Policy of the board
jurisdiction: BG
force: policy
version: 1.0.0
reviewed: 2026-11-01
summary: Our policy.
addressees: Ourselves.
extends: [clean-network]
rules: []
`;
