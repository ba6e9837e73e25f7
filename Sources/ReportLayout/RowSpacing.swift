/// How close the rows of a table stand.
package struct RowSpacing: Hashable, Sendable {
  /// Of the usual distance of lines.
  package let pitch: Double
  /// Above and below the text of a cell, in sizes of the type.
  package let margin: Double

  package static let usual = RowSpacing(pitch: 1, margin: 0.14)

  /// Steps from the usual to the closest in which lines stand clear of one another and of the rules.
  static let all = [
    usual, RowSpacing(pitch: 1, margin: 0.09), RowSpacing(pitch: 1, margin: 0.05),
    RowSpacing(pitch: 0.94, margin: 0.04), RowSpacing(pitch: 0.88, margin: 0.03),
  ]

  /// Distance of lines in sizes of the type, where the look says none.
  package static let linePitch = 1.3

  /// The closer of two.
  package static func closer(_ a: RowSpacing, _ b: RowSpacing) -> RowSpacing {
    (a.pitch, a.margin) < (b.pitch, b.margin) ? a : b
  }
}
