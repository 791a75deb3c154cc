using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>No result of a test depends on the day, the hour or the zone of the run.</summary>
public partial class TestTimeTests
{
    /// <summary>Where a test needs the real time, and why.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["tests/AmazonMcf.Cli.Tests/GatewayCommandTests.cs"] = "mcf holds its certificate against the real time",
        ["tests/AmazonMcf.Cli.Tests/MwsClient.cs"] = "mcf holds the timestamp of a request against the real time",
        ["tests/AmazonMcf.Client.Tests/Testing/TlsServer.cs"] = "the system holds a certificate against the real time",
        ["tests/SellingPartner.Redis.Tests/Tls/TestAuthority.cs"] = "the system holds a certificate against the real time",
        ["tests/Benchmarks/Contestants/OrderQuery.cs"] = "mcf holds the timestamp of a request against the real time",
        ["tests/Benchmarks/Program.cs"] = "the report of a measurement names its date",
    };

    private static readonly IReadOnlyList<(string File, string Use)> Uses =
    [
        .. from file in Tree.Sources("tests").Concat(Tree.Files(Tree.Path("tests"), "*.ps1"))
           from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
           where RealTime().IsMatch(line.Text)
           select (Tree.Display(file), $"{Tree.Display(file)}:{line.Number}: {line.Text.Trim()}"),
    ];

    [Theory]
    [InlineData("$since = (Get-Date).AddDays(-1)")]
    [InlineData("get-date -Format o")]
    [InlineData("[datetime]::UtcNow.AddMinutes(1)")]
    [InlineData("[System.DateTimeOffset]::Now")]
    [InlineData("[DateTime]::Today")]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("DateTimeOffset.Now.Year")]
    [InlineData("DateTime.Today")]
    [InlineData("TimeProvider.System.GetUtcNow()")]
    [InlineData("TimeProvider.System.GetLocalNow()")]
    public void The_real_time_is_recognized(string line) => Assert.Matches(RealTime(), line);

    [Theory]
    [InlineData("'Get-Date:Date' = $testStart")]
    [InlineData("new DispatchStop(TimeSpan.Zero, TimeProvider.System)")]
    [InlineData("(Get-McfClock).Now")]
    [InlineData("[System.Diagnostics.Stopwatch]::StartNew()")]
    [InlineData("shop.World.Now")]
    public void Other_times_are_not(string line) => Assert.DoesNotMatch(RealTime(), line);

    [Fact]
    public void Tests_take_no_time_from_the_real_clock()
    {
        Rule.Holds(
            "Take the time from TestStart or $testStart, a fake clock or the embedded service, and wait with a Stopwatch.",
            from use in Uses
            where !IsThis(use.File) && !Allowed.ContainsKey(use.File)
            select use.Use);
    }

    [Fact]
    public void The_exceptions_are_needed()
    {
        Rule.Holds("Take the file out of the exceptions: it reads no real time.", Allowed.Keys.Except(Uses.Select(use => use.File)));
    }

    private static bool IsThis(string file) => file.EndsWith($"/{nameof(TestTimeTests)}.cs", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\bGet-Date\b(?!:)|\[(?:System\.)?DateTime(?:Offset)?\]::(?:UtcNow|Now|Today)\b|\bDateTime(?:Offset)?\.(?:UtcNow|Now|Today)\b|\bTimeProvider\.System\.Get(?:Utc|Local)Now\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex RealTime();
}
