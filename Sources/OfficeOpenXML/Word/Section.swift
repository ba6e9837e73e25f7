/// Page size, margins and footers of a run of pages.
public struct Section: Sendable {
  public var page: Page
  /// A section without footers takes those of the section before.
  public var footers: [FooterReference]
  /// Number of the first page; nil counts on.
  public var firstPageNumber: Int?

  public init(page: Page, footers: [FooterReference] = [], firstPageNumber: Int? = nil) {
    self.page = page
    self.footers = footers
    self.firstPageNumber = firstPageNumber
  }

  public struct Page: Hashable, Sendable {
    public var width: Twips
    public var height: Twips
    public var top: Twips
    public var bottom: Twips
    public var left: Twips
    public var right: Twips

    public init(
      width: Twips, height: Twips, top: Twips, bottom: Twips, left: Twips, right: Twips
    ) {
      self.width = width
      self.height = height
      self.top = top
      self.bottom = bottom
      self.left = left
      self.right = right
    }

    public var isLandscape: Bool { width > height }
    /// Between the margins.
    public var textWidth: Twips { width - left - right }
  }
}

/// A footer as a section refers to it.
public struct FooterReference: Sendable {
  public enum Pages: String, Sendable {
    /// All pages, or the odd ones where an even footer exists.
    case odd = "default"
    case even
  }
  public var pages: Pages
  var relationship: String
}

extension XMLWriter {
  /// `w:sectPr`, children in the order of the schema.
  func section(_ section: Section) {
    element("w:sectPr") {
      for footer in section.footers {
        element("w:footerReference") {
          attribute("w:type", footer.pages.rawValue)
          attribute("r:id", footer.relationship)
        }
      }
      pageSize(section.page)
      pageMargins(section.page)
      if let number = section.firstPageNumber { element("w:pgNumType", "w:start", number) }
      element("w:cols", "w:space", 425)
    }
  }

  /// `orient` alone turns nothing: width and height are swapped as well.
  private func pageSize(_ page: Section.Page) {
    element("w:pgSz") {
      attribute("w:w", page.width.count)
      attribute("w:h", page.height.count)
      if page.isLandscape { attribute("w:orient", "landscape") }
    }
  }

  private func pageMargins(_ page: Section.Page) {
    element("w:pgMar") {
      attribute("w:top", page.top.count)
      attribute("w:right", page.right.count)
      attribute("w:bottom", page.bottom.count)
      attribute("w:left", page.left.count)
      attribute("w:header", page.top.count / 2)
      attribute("w:footer", page.footerDistance.count)
      attribute("w:gutter", 0)
    }
  }
}

extension Section.Page {
  /// GB/T 9704-2012, 7.5: the page number stands 7 mm below the text area.
  fileprivate var footerDistance: Twips {
    let numberHeight = Twips(points: 14)
    return max(bottom - Twips(millimetres: 7) - numberHeight, Twips(millimetres: 5))
  }
}
