import TestSupport
import Testing

@Suite struct SymbolTests {
  /// Each symbol as `name kind line:character`, those in it below with an indent.
  private func outline(_ symbols: [JSON], _ indent: String = "") -> [String] {
    symbols.flatMap { symbol -> [String] in
      let place = symbol["selectionRange"].range
      return ["\(indent)\(symbol["name"].text) \(symbol["kind"].number ?? 0) \(place[0]):\(place[1])"] + outline(symbol["children"].list, indent + "  ")
    }
  }

  private func symbols(_ text: String, in name: String = "a.yaml", _ client: inout Client) -> [JSON] {
    client.open(name, text)
    return client.ask("textDocument/documentSymbol", ["textDocument": ["uri": Client.uri(name)]])["result"].list
  }

  @Test func `a culture is outlined by its parts`() {
    var client = Client()
    let found = symbols("""
      vision: Everyone reads.
      values:
        - õ😀
        - {name: Care, agreements: [{what: We talk, who: Ann}]}
      competencies:
        Listens: Asks first.
      customer_experience:
        mission: {statement: We listen., how: x}
      """, &client)
    #expect(outline(found) == [
      "vision 15 0:0", "values 18 1:0", "  õ😀 19 2:4", "  Care 19 3:11", "    agreements 18 3:17", "      what 19 3:31",
      "competencies 18 4:0", "  Listens 19 5:2", "customer_experience 19 6:0", "  mission 15 7:2",
    ])
    #expect(found[0]["detail"].text == "Everyone reads.")
    #expect(found[1]["range"].range == [1, 0, 3, 57])
  }

  @Test func `a file has the parts that stand in it`() {
    var client = Client(["main.yaml": "include: [b.yaml]\nvalues: [Care]\nvision: All read.\n"])
    #expect(outline(symbols("values: [Trust]\npromise: We answer.\n", in: "b.yaml", &client)) == ["Trust 19 0:9", "promise 15 1:0"])
    #expect(outline(symbols("include: [b.yaml]\nvalues: [Care]\n", in: "main.yaml", &client)) == ["values 18 1:0", "  Care 19 1:9"])
  }

  @Test func `an outline stays while the text is no YAML`() {
    var client = Client()
    _ = symbols("vision: Everyone reads.\nmission: We read.\npromise: We answer.\n", &client)
    client.write("a.yaml", "vision: Everyone reads.\nmission: [We read.\n\npromise: We answer.\n")
    let found = client.ask("textDocument/documentSymbol", ["textDocument": ["uri": Client.uri("a.yaml")]])["result"].list
    #expect(outline(found) == ["vision 15 0:0", "promise 15 3:0"])
  }

  @Test func `what is no culture has no outline`() {
    var client = Client()
    #expect(symbols("services: {web: best}\n", &client).isEmpty)
  }
}
