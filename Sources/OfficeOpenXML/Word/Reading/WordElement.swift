/// Elements of WordprocessingML, and of drawings in it, that say something to a reader (ECMA-376,
/// part 1, section 17).
enum WordElement: String {
  case p, r, t, tbl, tr, tc, tab, br, cr, sym, sdt, ins, del, rt, object, chart, docPr, pic,
    imagedata,
    textpath
  case pPr, rPr, tblPr, tcPr, sdtPr, sectPr
  case pStyle, numId, vanish, gridSpan, gridBefore, vMerge, tblHeader, alias, dataBinding,
    showingPlcHdr
  case fldChar, fldSimple, instrText, noBreakHyphen, txbxContent
  /// What properties were before a change that is tracked.
  case rPrChange, pPrChange, sectPrChange, trPrChange, tcPrChange
  case cellIns, cellDel
  case moveFrom, moveTo, commentReference, headerReference, footerReference
  case footnote, endnote
  /// For programs that do not know what stands beside it.
  case fallback = "Fallback"
}
