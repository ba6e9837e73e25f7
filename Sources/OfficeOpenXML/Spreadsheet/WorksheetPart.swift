/// `xl/worksheets/sheetN.xml`, element by element in the order of the schema.
extension XMLWriter {
  func worksheet(_ sheet: Worksheet, isFirst: Bool, _ rows: () -> Void) {
    element("worksheet") {
      attribute("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
      element("sheetPr") {
        if let color = sheet.tabColor { element("tabColor", "rgb", "FF" + color) }
        element("pageSetUpPr", "fitToPage", 1)
      }
      sheetView(sheet, isFirst: isFirst)
      element("sheetFormatPr", "defaultRowHeight", 15)
      columns(sheet)
      element("sheetData", rows)
      sheet.protection?.write(self)
      merges(sheet.merges)
      validations(sheet.validations)
      links(sheet.links)
      element("printOptions", "horizontalCentered", 1)
      page(sheet.page)
      rowBreaks(sheet.pageStarts)
      if let block = sheet.textNumbers { textNumbers(block) }
      if !sheet.charts.isEmpty { drawing() }
    }
  }

  private func sheetView(_ sheet: Worksheet, isFirst: Bool) {
    element("sheetViews") {
      element("sheetView") {
        if isFirst { attribute("tabSelected", 1) }
        attribute("workbookViewId", 0)
        if sheet.frozenRows > 0 || sheet.frozenColumns > 0 { pane(sheet) }
      }
    }
  }

  private func pane(_ sheet: Worksheet) {
    let pane =
      switch (sheet.frozenRows > 0, sheet.frozenColumns > 0) {
      case (true, true): "bottomRight"
      case (true, false): "bottomLeft"
      default: "topRight"
      }
    element("pane") {
      if sheet.frozenColumns > 0 { attribute("xSplit", sheet.frozenColumns) }
      if sheet.frozenRows > 0 { attribute("ySplit", sheet.frozenRows) }
      attribute(
        "topLeftCell", CellReference.cell(row: sheet.frozenRows, column: sheet.frozenColumns))
      attribute("activePane", pane)
      attribute("state", "frozen")
    }
    element("selection", "pane", pane)
  }

  private func validations(_ validations: [DataValidation]) {
    if validations.isEmpty { return }
    element("dataValidations") {
      attribute("count", validations.count)
      for validation in validations { validation.write(self) }
    }
  }

  private func links(_ links: [SheetLink]) {
    if links.isEmpty { return }
    element("hyperlinks") {
      for link in links {
        element("hyperlink") {
          attribute("ref", CellReference.cell(row: link.row, column: link.column))
          attribute("location", link.target)
        }
      }
    }
  }

  private func columns(_ sheet: Worksheet) {
    if sheet.columnWidths.isEmpty { return }
    element("cols") {
      for (column, width) in sheet.columnWidths.enumerated() {
        element("col") {
          attribute("min", column + 1)
          attribute("max", column + 1)
          attribute("width", DecimalAttribute.text(min(width, 255)))
          if let style = sheet.columnStyles[column] { attribute("style", style.index) }
          if sheet.hiddenColumns.contains(column) { attribute("hidden", 1) }
          attribute("customWidth", 1)
        }
      }
    }
  }

  private func merges(_ merges: [CellBlock]) {
    if merges.isEmpty { return }
    element("mergeCells") {
      attribute("count", merges.count)
      for block in merges { element("mergeCell", "ref", CellReference.range(block)) }
    }
  }

  private func page(_ page: PrintedPage) {
    element("pageMargins") {
      attribute("left", inches(page.left))
      attribute("right", inches(page.right))
      attribute("top", inches(page.top))
      attribute("bottom", inches(page.bottom))
      attribute("header", inches(page.top / 2))
      attribute("footer", inches(page.bottom / 2))
    }
    element("pageSetup") {
      // 9 is A4.
      attribute("paperSize", page.isLarge ? 8 : 9)
      // As long as it takes.
      attribute("fitToHeight", 0)
      attribute("orientation", page.isLandscape ? "landscape" : "portrait")
    }
    if !page.oddFooter.isEmpty { footer(page) }
  }

  private func footer(_ page: PrintedPage) {
    element("headerFooter") {
      if page.evenFooter != nil { attribute("differentOddEven", 1) }
      element("oddFooter", text: page.oddFooter)
      if let even = page.evenFooter { element("evenFooter", text: even) }
    }
  }

  private func textNumbers(_ block: CellBlock) {
    element("ignoredErrors") {
      element("ignoredError") {
        attribute("sqref", CellReference.range(block))
        attribute("numberStoredAsText", 1)
      }
    }
  }

  private func rowBreaks(_ rows: [Int]) {
    if rows.isEmpty { return }
    element("rowBreaks") {
      attribute("count", rows.count)
      attribute("manualBreakCount", rows.count)
      for row in rows {
        element("brk") {
          // The row above the break, counted from 1; over all columns.
          attribute("id", row)
          attribute("max", 16383)
          attribute("man", 1)
        }
      }
    }
  }

  private func drawing() {
    element("drawing") {
      attribute(
        "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
      attribute("r:id", Worksheet.drawingRelationship)
    }
  }

  private func inches(_ millimetres: Double) -> String {
    DecimalAttribute.text(millimetres / 25.4)
  }
}
