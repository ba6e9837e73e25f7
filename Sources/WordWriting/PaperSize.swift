import GoujiModel
import OfficeOpenXML
import ReportLayout

extension PageSetup {
  /// The page in Word's units.
  func page(_ orientation: PageOrientation) -> Section.Page {
    let box = box(orientation)
    return Section.Page(
      width: Twips(box.width), height: Twips(box.height), top: Twips(box.top),
      bottom: Twips(box.bottom), left: Twips(box.left), right: Twips(box.right))
  }
}
