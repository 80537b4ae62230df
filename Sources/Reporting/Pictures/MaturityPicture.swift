import Assessing
import Pages

/// The levels of maturity, where the organisation is, where it wants to get, and what shows it.
struct MaturityPicture {
  private let scale: MaturityScale
  private let texts: ReportTexts

  private static let (width, height, line) = (480.0, 100.0, 44.0)

  init(_ scale: MaturityScale, _ texts: ReportTexts) {
    self.scale = scale
    self.texts = texts
  }

  func picture(id: String) -> Picture {
    Picture(
      "maturity", id: id,
      [
        "width": PageValue(Self.width), "height": PageValue(scale.signs.isEmpty ? 66 : Self.height),
        "lineStart": PageValue(x(1)), "lineEnd": PageValue(x(scale.levels)), "lineY": PageValue(Self.line),
        "levels": PageValue(Array(1...max(scale.levels, 1)), level), "hasSigns": PageValue(!scale.signs.isEmpty),
        "way": way,
      ], sentence: sentence, table)
  }

  private func x(_ level: Int) -> Double {
    let step = (Self.width - 80) / Double(max(scale.levels - 1, 1))
    return 40 + Double(level - 1) * step
  }

  private func level(_ number: Int) -> PageValue {
    let signs = scale.signs.filter { $0.level == number }
    let isCurrent = scale.current == number
    let isTarget = scale.target == number
    let marks = (isCurrent ? [texts(.maturityToday)] : []) + (isTarget ? [texts(.maturityGoal)] : [])
    return [
      "x": PageValue(x(number)), "y": PageValue(Self.line), "number": PageValue(number),
      "numberY": PageValue(Self.line + 4.5),
      "isCurrent": PageValue(isCurrent), "isTarget": PageValue(isTarget),
      "mark": PageValue(marks.joined(separator: ", ")), "markY": PageValue(Self.line - 24),
      "signs": PageValue(signs.isEmpty ? nil : "\(signs.count { $0.isFound })/\(signs.count)"),
      "signsY": PageValue(Self.line + 38),
    ]
  }

  /// From today to the goal; nothing where the goal is not higher.
  private var way: PageValue {
    guard let current = known(scale.current), let target = known(scale.target), target > current
    else { return .nothing }
    return [
      "from": PageValue(x(current) + 14), "to": PageValue(x(target) - 20), "tip": PageValue(x(target) - 15),
      "y": PageValue(Self.line),
    ]
  }

  private func known(_ level: Int?) -> Int? {
    level.flatMap { (1...max(scale.levels, 1)).contains($0) ? $0 : nil }
  }

  private var sentence: String {
    let numbers = ["current": scale.current, "target": scale.target, "horizon": scale.horizon]
    return texts(.maturitySentence, numbers.compactMapValues { $0.map(String.init) })
  }

  private var table: PictureTable {
    PictureTable(
      caption: texts(.maturity), head: [texts(.sign), texts(.level), texts(.found), texts(.shownBy)],
      rows: scale.signs.map { sign in
        (sign.name, [String(sign.level), texts(sign.isFound ? .signFound : .signNotFound), sign.shown ?? "–"])
      })
  }
}
