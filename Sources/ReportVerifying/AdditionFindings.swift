import GoujiModel
import OfficeOpenXML

/// What is printed besides text, tables and charts: Gouji makes nothing of the kind, and what it says
/// cannot be held against the draft.
enum AdditionFindings {
  static func of(_ content: WordContent, _ place: Place) -> [Finding] {
    of(content.traits.additions, place)
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
}

extension WordAddition.Kind {
  fileprivate var words: (what: (Int) -> String, fault: String, cure: String) {
    let cure = "删去，或用 gouji build 重新生成"
    return switch self {
    case .picture: ({ "多了 \($0) 张图片" }, "草案里没有，图上的字核对不了", cure + "；确要放的，公开前由人看过")
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
