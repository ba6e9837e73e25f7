import GoujiModel
import OfficeOpenXML

extension PageSetup {
  /// A4 in Word's units. A landscape page is the same sheet turned a quarter to the right: the
  /// binding edge comes to the top (GB/T 9704-2012, 7.4: 横排表格).
  func page(_ orientation: PageOrientation) -> Section.Page {
    let short = Twips(11906)
    let long = Twips(16838)
    return switch orientation {
    case .portrait:
      Section.Page(
        width: short, height: long, top: Twips(millimetres: top),
        bottom: Twips(millimetres: bottom), left: Twips(millimetres: left),
        right: Twips(millimetres: right))
    case .landscape:
      Section.Page(
        width: long, height: short, top: Twips(millimetres: left),
        bottom: Twips(millimetres: right), left: Twips(millimetres: bottom),
        right: Twips(millimetres: top))
    }
  }
}
