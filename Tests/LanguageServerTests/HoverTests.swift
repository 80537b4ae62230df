import TestSupport
import Testing

@Suite struct HoverTests {
  private func hover(_ text: String, _ language: String = "en") -> JSON {
    var client = Client([".culturelint.yaml": "language: \(language)\n"])
    client.open("a.yaml", "")
    return client.ask("textDocument/hover", at: text)["result"]
  }

  @Test func `a finding is explained`() {
    let answer = hover("purpose: õ😀 be‸st\n")
    let text = answer["contents"]["value"].text
    #expect(answer["contents"]["kind"].text == "markdown")
    #expect(answer["range"].range == [0, 13, 0, 17])
    #expect(text.hasPrefix("**“best” is a superlative"))
    #expect(text.contains("\\[wording/superlative\\]"))
    #expect(text.contains("\n\n*why:* Whoever promises"))
    #expect(text.contains("\n\n*how:* Say what people do"))
    #expect(text.contains("\n\n*ask:* By what would a customer"))
  }

  @Test func `words of the document mean nothing in Markdown`() {
    let text = hover("values: ['**[x](http‸://evil)**<img>']\n")["contents"]["value"].text
    #expect(text.contains("\\*\\*\\[x\\]\\(http://evil\\)\\*\\*\\<img\\>"), "\(text)")
  }

  @Test func `a key is explained`() {
    let answer = hover("values:\n  - name: We call back\n    behavi‸ours: [We call every customer back.]\n")
    #expect(answer["contents"]["value"].text == "`behaviours` · `käitumine`\n\nhow the attitude shows towards customers and colleagues")
    #expect(answer["range"].range == [2, 4, 2, 14])
  }

  @Test func `a key is explained in the language of the messages`() {
    #expect(hover("visi‸oon: Kõik loevad.\n", "et")["contents"]["value"].text.contains("kuhu organisatsioon liigub"))
  }

  @Test func `a key of few choices names them`() {
    #expect(hover("strategy: {goals: [{name: Grow, metrics: [{name: x, ki‸nd: business}]}]}\n")["contents"]["value"].text
      .contains("one of: business, employee, customer"))
  }

  @Test func `keys are explained while the text below is no YAML`() {
    var client = Client()
    client.open("a.yaml", "vision: Everyone reads.\nmission: We read.\n")
    let answer = client.ask("textDocument/hover", at: "vis‸ion: Everyone reads.\nmission: [We read.\n")["result"]
    #expect(answer["contents"]["value"].text.contains("where the organisation is going"))
  }

  @Test func `elsewhere there is nothing to tell`() {
    #expect(hover("# comm‸ent\nvision: Everyone in town reads more books.\n").isNull)
    #expect(hover("services: {w‸eb: best}\n").isNull)
  }
}
