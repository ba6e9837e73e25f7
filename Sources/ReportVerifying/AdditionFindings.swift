import DocumentReading
import GoujiModel
import OfficeOpenXML

/// What is printed besides text, tables and charts: Gouji makes nothing of the kind, and what it says
/// cannot be held against the draft. A seal or a logo is usual, and a person looks at it.
enum AdditionFindings {
  static func of(_ content: WordContent, _ source: PrintedSource) -> [Finding] {
    let additions = content.traits.additions
    return pictures(additions.filter { $0.kind == .picture }, source)
      + of(additions.filter { $0.kind != .picture }, source.whole)
  }

  /// One finding for each kind.
  static func of(_ additions: [WordAddition], _ place: Place) -> [Finding] {
    WordAddition.Kind.allCases.compactMap { kind in
      let own = additions.filter { $0.kind == kind }
      if own.isEmpty { return nil }
      let texts = own.map(\.text).filter { !$0.isEmpty }
      let named = texts.isEmpty ? "" : "（\(Finding.quoted(texts))）"
      return Finding(
        .fileHoldsOther, at: place, "\(kind.words.what(own.count))\(named)，\(kind.words.fault)",
        basis: Finding.fileBasis, cure: kind.words.cure)
    }
  }

  /// Paragraphs that are named one by one.
  private static let mostNamed = 20

  private struct Spot: Hashable {
    var story: WordAddition.Story
    /// Empty of headers and footers, of which there may be several.
    var paragraph: String
  }

  /// One finding for each paragraph with pictures.
  private static func pictures(_ pictures: [WordAddition], _ source: PrintedSource) -> [Finding] {
    var (spots, counts) = ([Spot](), [Spot: Int]())
    for picture in pictures {
      let spot = Spot(
        story: picture.story, paragraph: picture.story == .body ? picture.paragraph : "")
      if counts[spot] == nil { spots.append(spot) }
      counts[spot, default: 0] += 1
    }
    let findings = spots.prefix(mostNamed).map { spot in
      let (count, near) = (counts[spot] ?? 0, spot.paragraph)
      switch spot.story {
      case .header: return Finding.picturesUnread("页眉里", count, source.whole)
      case .footer: return Finding.picturesUnread("页脚里", count, source.whole)
      case .body where near.isEmpty: return Finding.picturesUnread("文件开头", count, source.whole)
      case .body:
        let place = source.lastPlace(of: near) ?? source.whole
        return Finding.picturesUnread("\(Finding.quoted([near]))这一段或它下面", count, place)
      }
    }
    let rest = spots.dropFirst(mostNamed)
    if rest.isEmpty { return findings }
    let count = rest.reduce(0) { $0 + (counts[$1] ?? 0) }
    return findings + [.picturesUnread("另外 \(rest.count) 段里", count, source.whole)]
  }
}

extension Finding {
  static func picturesUnread(_ spot: String, _ count: Int, _ place: Place) -> Finding {
    Finding(
      .filePictureUnread, at: place, "\(spot)有 \(count) 张图片，图上有没有字和数、盖没盖住下面的，没有核对",
      label: "图在这里", basis: fileBasis, cure: "公开前由人看过；不该有的删去")
  }
}

extension WordAddition.Kind {
  fileprivate var words: (what: (Int) -> String, fault: String, cure: String) {
    let cure = "删去，或用 gouji build 重新生成"
    return switch self {
    case .picture: ({ "多了 \($0) 张图片" }, "盖住了有字的格，或看不出盖住哪些格", "移到空白处，或删去")
    case .object: ({ "多了 \($0) 个嵌入的对象" }, "草案里没有，里面的字核对不了", cure)
    case .shape: ({ "多了 \($0) 个图形" }, "草案里没有，可能盖住字和数", cure)
    case .wordArt: ({ "多了 \($0) 处艺术字" }, "草案里没有", cure)
    case .file: ({ "有 \($0) 处插入了另一个文件的内容" }, "打开时才读进来，核对不了", cure)
    case .ruby: ({ "有 \($0) 处字上加注了小字" }, "草案里没有", "去掉“拼音指南”，或用 gouji build 重新生成")
    case .field:
      ({ "有 \($0) 个会自己更新的域" }, "打开、打印时可能换成别的字", "把域改回文字（选中后按 Ctrl+Shift+F9），或用 gouji build 重新生成")
    case .property: ({ "有 \($0) 处显示的是文件属性" }, "文件属性一改，印出的字就变", "用 gouji build 重新生成")
    case .pageNumber:
      ({ "有 \($0) 节的页码换了编法" }, "应是 1、2、3……，从 1 开始", "在“设置页码格式”里改回来，或用 gouji build 重新生成")
    }
  }
}
