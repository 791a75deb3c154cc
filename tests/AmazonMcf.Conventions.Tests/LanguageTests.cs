using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>The words users read, in pages, help and messages: turns of phrase that a reader stumbles over do not come back.</summary>
public sealed partial class LanguageTests
{
    /// <summary>A pattern, and what to write instead.</summary>
    public static TheoryData<string, string> Rules =>
        new()
        {
            { @"(?<!\bthere )\bis no (?!longer\b)[a-z]+", "is not a valid ..., is not ..." },
            { @"\b(?:tells?|told)\b", "report, show, return" },
            { @"\b(?:stands?|stood) (?:in|on|for|between|above|before|together)\b", "is, is between" },
            { @"\bgoes? before\b", "overrides" },
            { @"\bunless (?:given|set)\b|; left out,|\bleave (?:it|them) (?:out|away)\b", "Default: ..." },
            { @"\bblanks?\b(?! (?:box|line))", "space" },
            { @"\b(?:clients?|programs?) of old\b|\ba (?:service of Windows|request of HTTP)\b", "legacy client, Windows service, HTTP request" },
            { @"\b(?:nobody|somebody|vouch(?:es)?)\b", "name the host, the program or the user" },
            { @"\bis another\b", "is different, is wrong" },
            { @"\bfor ever\b|\blet\b.{1,20}\baway\b|\bleft away\b", "permanently, omit" },
            { @"\bleft[ -]out\b|\bleaves? out\b", "excluded, omit" },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Pages_and_messages_use_standard_terms(string pattern, string instead)
    {
        var phrase = new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        Rule.Holds($"Reword: {instead}.", Pages(phrase).Concat(Messages(phrase)));
    }

    [Fact]
    public void Comments_use_standard_terms()
    {
        var comments =
            from file in Tree.Sources("src").Concat(Tree.Sources("build")).Concat(Tree.Sources("tests"))
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where Comment().IsMatch(line.Text) && Metaphor().IsMatch(line.Text)
            select $"{Tree.Display(file)}:{line.Number}: {Metaphor().Match(line.Text).Value}";
        Rule.Holds("Name the program, the user or the thing itself, and what it does.", comments);
    }

    private static IEnumerable<string> Pages(Regex phrase) =>
        from page in Tree.Files(Tree.Root, "*.md")
        let text = CodeBlock().Replace(File.ReadAllText(page), block => new string('\n', block.Value.Count(mark => mark == '\n')))
        from line in Code().Replace(text, "").Split('\n').Select((words, index) => (Words: words, Number: index + 1))
        where phrase.IsMatch(line.Words)
        select $"{Tree.Display(page)}:{line.Number}: {phrase.Match(line.Words).Value}";

    // What the embedded service says in Amazon's words is not ours to change.
    private static IEnumerable<string> Messages(Regex phrase) =>
        from file in Tree.Sources("src").Concat(Tree.Sources("build"))
        where !file.EndsWith(".g.cs", StringComparison.Ordinal)
        where !Tree.Display(file).StartsWith("src/AmazonMcf.Service/", StringComparison.Ordinal)
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where !Comment().IsMatch(line.Text)
        from text in Literal().Matches(line.Text)
        where phrase.IsMatch(Hole().Replace(text.Value, ""))
        select $"{Tree.Display(file)}:{line.Number}: {text.Value}";

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\s*//")]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"\b(?:nobody|somebody|anybody|whoever|swallow\w*|vouch\w*|told|speaks?|asked of|by chance|good for|an answer|answers a"
        + @"|tells? (?:\S+ ){1,6}apart|stands? (?:for|still|in)|lies? in)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Metaphor();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
