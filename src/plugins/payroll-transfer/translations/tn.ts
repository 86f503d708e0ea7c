/** Setswana words of this plugin's collections. */
export const tn = {
  collections: { 'payroll-transfers': ['Phetisetso kwa mohiring o mongwe', 'Diphetisetso'] },
  fields: {
    codes: 'Dikhoutu tsa go ntsha madi',
    from: 'Kgwedi ya ntlha ya mohiri o montšhwa',
    fromAuthority: 'Mohiri wa pele',
    fromNumber: 'Nomoro ya dituelo ya pele',
    maker: 'Boitshupo jwa motlhami',
    makerName: 'E fetisitswe ke',
    member: 'Leloko',
    reason: 'Lebaka',
    review: 'Dirolola',
    status: 'Seemo',
    title: 'Setlhogo',
    toAuthority: 'Mohiri o montšhwa',
    toNumber: 'Nomoro ya dituelo e ntšhwa',
    undoReason: 'Lebaka la go dirolola',
    undoneByName: 'E dirolotswe ke',
  },
  help: { from: 'Kgwedi e e fa pele ga yone ke ya bofelo ya mohiri wa pele.' },
  options: { transferred: 'E fetisitswe', undone: 'E dirolotswe' },
} as const
