import DraftReading
import GoujiModel
import SourceReading
import TemplateReading

/// Where templates are looked for.
struct TemplateShelves: Sendable {
  /// Folder of templates named on the command line.
  private let named: String?

  init(_ named: String?) { self.named = named }

  /// The folder named, or those above a draft, nearest first.
  func above(_ draft: String) -> [String] {
    named.map { [WorkingPath.absolute($0)] } ?? WorkingPath.templateShelves(above: draft)
  }

  /// The templates of drafts, each from the shelves above the draft that asks for it.
  var lookup: TemplateLookup {
    TemplateLookup(editions: { EditionShelf.read(above($0)) }) { name, draft in
      let merged = TemplateReader(shelves: above(draft)).merged(name.value, asked: name.place)
      let template = merged.value.map { merged in
        NamedTemplate(
          chain: merged.chain, fileShapes: { merged.fileShapes }, decoded: { merged.template() })
      }
      return Outcome(template, merged.findings)
    }
  }
}
