import GoujiModel

/// What it checks: numbered paragraphs of a section, and 一是, 二是 within one, follow one another;
/// where a paragraph ends with 以下五项工作 and the like, five follow.
///
/// Why: a paragraph is cut or pasted, and the numbers around it stay.
///
/// Example: 重点做好以下五项工作。 before paragraphs 1 to 4.
///
/// Source: 党政机关公文格式 GB/T 9704-2012, 7.3.3 (结构层次序数).
enum ItemsCounted {
  static func findings(_ texts: [FreeText]) -> [Finding] {
    var findings: [Finding] = []
    var start = 0
    while start < texts.count {
      // Cells of a column have nothing to do with one another.
      guard case .prose = texts[start].kind else {
        start += 1
        continue
      }
      let kind = texts[start].kind
      let end = texts[start...].firstIndex { $0.kind != kind } ?? texts.count
      findings += section(texts[start..<end])
      start = end
    }
    for text in texts where text.isNarrative {
      if let finding = ordinals(text) { findings.append(finding) }
    }
    return findings
  }

  // MARK: Paragraphs

  private struct Marker: Hashable {
    enum Style: Hashable { case chinese, bracketed, digits, bracketedDigits, ordinal }
    var style: Style
    var number: Int
  }

  private static func section(_ texts: ArraySlice<FreeText>) -> [Finding] {
    let markers = texts.map(marker)
    if let wrong = announcement(texts, markers) { return [wrong] }
    var last: [Marker.Style: Int] = [:]
    for (text, marker) in zip(texts, markers) {
      guard let marker else { continue }
      let before = last[marker.style]
      last[marker.style] = marker.number
      guard let before, marker.number != 1, marker.number != before + 1 else { continue }
      return [.outOfOrder(text, before, marker.number)]
    }
    return []
  }

  /// `1、`, `1.`, `（一）`, `一、`, `一是` at the start.
  private static func marker(_ text: FreeText) -> Marker? {
    var scalars = text.scalars[...].drop(while: \.isBlank)
    guard let first = scalars.first else { return nil }
    let isBracketed = first == "（" || first == "("
    if isBracketed { scalars = scalars.dropFirst() }
    let length = SpelledNumber.length(at: scalars.startIndex, in: scalars)
    let end = scalars.startIndex + length
    guard length > 0, end < scalars.endIndex, let number = SpelledNumber.value(of: scalars[..<end])
    else { return nil }
    let isDigits = scalars[scalars.startIndex].isDigit
    let next = scalars[end]
    if isBracketed {
      guard next == "）" || next == ")" else { return nil }
      return Marker(style: isDigits ? .bracketedDigits : .bracketed, number: number)
    }
    if !isDigits, next == "是" { return Marker(style: .ordinal, number: number) }
    guard next == "、" || isDigits && (next == "." || next == "．"),
      // 1.5万人 is no marker.
      end + 1 >= scalars.endIndex || !scalars[end + 1].isDigit
    else { return nil }
    return Marker(style: isDigits ? .digits : .chinese, number: number)
  }

  // MARK: Announcements

  private static let openers = WordList(["以下", "下列", "如下"])
  private static let measures: Set<Unicode.Scalar> = ["项", "个", "点", "条", "大", "方"]

  private static func announcement(
    _ texts: ArraySlice<FreeText>, _ markers: [Marker?]
  ) -> Finding? {
    for (position, text) in texts.enumerated() {
      guard let (number, range) = announced(text) else { continue }
      let following = markers.dropFirst(position + 1)
      guard let first = following.first ?? nil, first.number == 1 else { continue }
      // Paragraphs between the items belong to them, until the list begins anew.
      var count = 1
      for case let marker? in following.dropFirst() where marker.style == first.style {
        if marker.number == 1 { break }
        count += 1
      }
      if count > 1, count != number { return .otherCount(text, range, number, count) }
    }
    return nil
  }

  /// A number of things at the end of the paragraph.
  private static func announced(_ text: FreeText) -> (Int, Range<Int>)? {
    guard let opener = openers.ranges(in: text.scalars).last else { return nil }
    let rest = text.scalars[opener.upperBound...]
    let from = rest.startIndex
    let length = SpelledNumber.length(at: from, in: rest)
    guard length > 0, let number = SpelledNumber.value(of: rest[from..<from + length]),
      let measure = rest.dropFirst(length).first, measures.contains(measure),
      let end = rest.firstIndex(where: { "。：:，,；".unicodeScalars.contains($0) }) ?? rest.endIndex
        as Int?,
      end - from <= 12, rest[end...].dropFirst().allSatisfy(\.isBlank)
    else { return nil }
    return (number, opener.lowerBound..<end)
  }

  // MARK: 一是, 二是

  private static func ordinals(_ text: FreeText) -> Finding? {
    var last = 0
    /// Where the lists stopped in which this one stands.
    var outer: [Int] = []
    var from = 0
    for index in text.scalars.indices.dropLast() where text.scalars[index + 1] == "是" {
      let before = text.scalars[..<index].last { !$0.isBlank }
      guard before.map({ $0.endsClause || "：:".unicodeScalars.contains($0) }) ?? true,
        let number = SpelledNumber.value(of: text.scalars[index...index]),
        !text.scalars[index].isDigit
      else { continue }
      defer {
        last = number
        from = index + 2
      }
      if number == 1, last > 0 { outer.append(last) }
      if last == 0 || number == 1 || number == last + 1 { continue }
      if number == 2, inner.isFound(in: text.scalars[from..<index]) {
        outer.append(last)
      } else if let level = outer.lastIndex(where: { $0 + 1 == number }) {
        outer.removeSubrange(level...)
      } else {
        return .outOfOrder(text, last, number, at: index..<index + 2)
      }
    }
    return nil
  }

  /// 主要原因一是…: a list within an item.
  private static let inner = WordList(["原因一是", "原因是一是", "包括一是", "表现一是", "问题一是", "主要一是", "因为一是"])
}

extension Finding {
  private static let basis = "GB/T 9704-2012《党政机关公文格式》7.3.3"

  fileprivate static func outOfOrder(
    _ text: FreeText, _ before: Int, _ number: Int, at range: Range<Int>? = nil
  ) -> Finding {
    let shown = range.map { text.words($0) } ?? text.words(0..<min(12, text.scalars.count))
    return Finding(
      .itemsMiscounted, at: range.map { text.place($0) } ?? text.start,
      "\(text.name)里的序数不连着：第 \(before) 项后面是第 \(number) 项（“\(shown)…”）",
      label: number == before ? "重复" : "应是第 \(before + 1) 项", basis: basis, cure: "核对是不是少了一段，或重编序数")
  }

  fileprivate static func otherCount(
    _ text: FreeText, _ range: Range<Int>, _ said: Int, _ count: Int
  ) -> Finding {
    Finding(
      .itemsMiscounted, at: text.place(range),
      "\(text.name)里说“\(text.words(range))”，下面编了序数的是 \(count) 段", label: "下面 \(count) 段",
      basis: basis,
      cure: "核对是不是少了、多了一段，或改这个数")
  }
}
