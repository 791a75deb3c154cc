using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>How source files look.</summary>
public partial class SourceTests
{
    // Written in two parts, or this file would be its own first offender.
    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:", "NotImplemented" + "Exception"];

    private static readonly string[] ReadByWindowsPowerShell = [".ps1", ".psm1", ".psd1", ".ps1xml"];

    // A generated file holds all types of an API.
    private static IEnumerable<string> Written => CSharp.Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal));

    public static IEnumerable<string> CSharp => Tree.Sources("src").Concat(Tree.Sources("tests")).Concat(Tree.Sources("build"));

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        Rule.Holds(
            "Split the file: it does more than one thing.",
            from file in Written
            let lines = File.ReadAllLines(file).Length
            where lines > 400
            select $"{Tree.Display(file)}: {lines} lines");
    }

    // Raw and verbatim strings hold what is sent or matched as it is; the rest can be broken.
    [Fact]
    public void No_line_is_longer_than_140_columns()
    {
        Rule.Holds(
            "Break the line. Only raw and verbatim strings may be longer.",
            from file in Written
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > 140 && !LongText().IsMatch(line.Text)
            select $"{Tree.Display(file)}:{line.Number}: {line.Text.Length} columns"
        );
    }

    [Fact]
    public void A_file_holds_one_type_and_bears_its_name()
    {
        Rule.Holds(
            "One type a file, file name = type name: split or rename the file.",
            from file in Written
            let types = TopLevelType().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct().ToList()
            where types.Count > 0 && (types.Count > 1 || types[0] != Path.GetFileNameWithoutExtension(file).Split('.')[0])
            select $"{Tree.Display(file)}: {string.Join(", ", types)}");
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        Rule.Holds(
            "Finish it or open an issue: the word stands for work that was not done.",
            from file in Tree.TextFiles()
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where Unfinished.Any(word => line.Text.Contains(word, StringComparison.Ordinal))
            select $"{Tree.Display(file)}:{line.Number}");
    }

    [Fact]
    public void Files_that_Windows_PowerShell_reads_are_ascii_or_carry_a_byte_order_mark()
    {
        Rule.Holds(
            "Windows PowerShell reads files without a byte order mark in the ANSI code page: keep the file ASCII.",
            from file in Tree.Files(Tree.Root)
            where ReadByWindowsPowerShell.Contains(Path.GetExtension(file))
            let bytes = File.ReadAllBytes(file)
            where !bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) && bytes.Any(value => value > 127)
            select Tree.Display(file));
    }

    [Theory]
    [InlineData("$\"{payment.PaymentDate:s}\"")]
    [InlineData("$\"{order.ReceivedDate:u}, {order.Status}\"")]
    [InlineData("window.StartDate?.ToString(\"O\", CultureInfo.InvariantCulture)")]
    [InlineData("LastWriteTime.ToString(\"s\")")]
    public void A_time_without_its_zone_is_recognized(string line) => Assert.Matches(TimeWithoutZone(), line);

    [Theory]
    [InlineData("IsoTime.Format(payment.PaymentDate)")]
    [InlineData("$\"{order.ReceivedDate:yyyy-MM-dd HH:mm} UTC\"")]
    public void Other_texts_of_times_are_not(string line) => Assert.DoesNotMatch(TimeWithoutZone(), line);

    // The same moment has a different text in each kind of time, so that an order with a local time differs from itself.
    [Fact]
    public void Times_become_text_in_UTC()
    {
        Rule.Holds(
            "The format does not convert a local time: use IsoTime.Format, or IsoTime.ToUtc and a format with its zone.",
            from file in Tree.Sources("src")
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where TimeWithoutZone().IsMatch(line.Text)
            select $"{Tree.Display(file)}:{line.Number}");
    }

    // A loop without a limit makes a run hang, and shows neither the test nor what did not happen.
    [Fact]
    public void Tests_wait_with_a_limit()
    {
        Rule.Holds(
            "Wait with Eventually.TrueAsync, which fails when what is waited for does not happen.",
            from file in Tree.Sources("tests")
            where Path.GetFileName(file) != "Eventually.cs"
            from Match loop in WaitingLoop().Matches(File.ReadAllText(file))
            select $"{Tree.Display(file)}: {loop.Value.Split('\n')[0].Trim()}");
    }

    [Theory]
    [InlineData("while (world.Attempts.IsEmpty)\n{\n    await Task.Yield();\n}")]
    [InlineData("while (!File.Exists(path))\n{\n    count++;\n    Thread.Sleep(20);\n}")]
    [InlineData("for (; ; )\n{\n    await Task.Delay(10);\n}")]
    [InlineData("while (true)\n{\n    try\n    {\n        await Task.Delay(10);\n    }\n    catch { }\n}")]
    public void A_loop_that_waits_is_recognized(string loop) => Assert.Matches(WaitingLoop(), loop);

    [Theory]
    [InlineData("while (reader.ReadLine() is { } line)\n{\n    lines.Add(line);\n}\n\nawait Task.Yield();")]
    [InlineData("for (var attempt = 0; attempt < 9; attempt++)\n{\n    await Task.Delay(10);\n}")]
    public void A_loop_with_an_end_is_not(string loop) => Assert.DoesNotMatch(WaitingLoop(), loop);

    [Fact]
    public void No_file_names_a_folder_of_the_machine_it_was_written_on()
    {
        Rule.Holds(
            "Write the path relative to the clone.",
            from file in Tree.TextFiles()
            let text = File.ReadAllText(file)
            where text.Contains(Tree.Root, StringComparison.Ordinal) || HomeFolder().IsMatch(text)
            select Tree.Display(file));
    }

    [GeneratedRegex(
        @"^(?:\[[^\r\n]*\]\s*)*(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|struct|record(?:\s+struct|\s+class)?|interface|enum|delegate\s+[\w<>?,\[\]]+)\s+(\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"(?:Date|Time)[?!]?(?:\.Value)?(?::[sOoRru]\}|\??\.ToString\(""[sOoRru]"")")]
    private static partial Regex TimeWithoutZone();

    [GeneratedRegex(
        @"\b(?:while \([^\n]*\)|for \((?:[^;\n]*); ;[^\n]*\))\s*\{\s*(?:(?:try\s*)?\{\s*)?[^{}]*?\b(?:Task\.(?:Yield|Delay)|Thread\.(?:Sleep|Yield|SpinWait))\(")]
    private static partial Regex WaitingLoop();

    [GeneratedRegex("\"\"\"|@\"")]
    private static partial Regex LongText();

    [GeneratedRegex(@"(?<![\w.~])/(?:home|Users)/\w+/|[A-Z]:\\Users\\\w+")]
    private static partial Regex HomeFolder();
}
