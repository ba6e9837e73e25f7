/// Elements of WordprocessingML, and of drawings in it, that say something to a reader (ECMA-376,
/// part 1, section 17).
enum WordElement: String {
  case p, r, t, tbl, tr, tc, tab, br, cr, sym, sdt, ins, del, rt, object, chart, docPr, pic,
    imagedata,
    textpath
  case pPr, rPr, tblPr, tcPr, tblStylePr, sdtPr, sectPr
  case pStyle, numId, vanish, gridSpan, gridBefore, vMerge, tblHeader, alias, dataBinding,
    showingPlcHdr
  case fldChar, fldSimple, instrText, noBreakHyphen, txbxContent
  /// What properties were before a change that is tracked.
  case rPrChange, pPrChange, sectPrChange, trPrChange, tcPrChange
  case cellIns, cellDel
  case moveFrom, moveTo, commentReference, headerReference, footerReference
  case footnote, endnote
  case altChunk, subDoc, ruby, graphicData, pict, bdo, dir, pgNumType
  /// Of styles, and what they and properties say of how text looks.
  case style, basedOn, ilvl, rStyle, tblStyle, specVanish, strike, dstrike, caps, smallCaps, color
  case textFill, shd, highlight, sz, w, spacing, position, rFonts, eastAsianLayout, fitText, rtl
  case bidi, ind, framePr, hidden, trHeight, gridCol, tcW
  /// For programs that do not know what stands beside it.
  case alternateContent = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
}
