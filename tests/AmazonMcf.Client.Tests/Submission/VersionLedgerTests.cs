using AmazonMcf.Outbound;
using AmazonMcf.Testing;

namespace AmazonMcf.Submission;

/// <summary>What is known of the two versions is kept, whatever interrupts or shares the file.</summary>
public sealed class VersionLedgerTests : IDisposable
{
    private const string Account = "SELLER\nservice.example";

    private readonly string folder = Directory.CreateTempSubdirectory("versions").FullName;

    private string FilePath => Assert.Single(Directory.EnumerateFiles(folder));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Facts_are_read_again_and_each_is_written_once()
    {
        var first = Open();
        first.OnUsed20260704();
        first.OnUsed20260704();
        first.OnShown(OutboundVersions.V20200701, OutboundVersions.V20260704);
        Open().OnUsed20260704();

        Assert.True(Open().HasUsed20260704);
        Assert.True(Open().Shows(OutboundVersions.V20200701, OutboundVersions.V20260704));
        Assert.False(Open().Shows(OutboundVersions.V20260704, OutboundVersions.V20200701));
        Assert.Equal(2, File.ReadAllLines(FilePath).Count(line => line.Length > 0));
    }

    [Fact]
    public void An_order_with_an_unknown_outcome_is_open_today_and_on_the_next_day()
    {
        var time = new FakeTimeProvider();
        OpenAt(time).OnOpen(OutboundVersions.V20260704, "A-1");

        Assert.True(OpenAt(time).IsOpen(OutboundVersions.V20260704, "A-1"));
        Assert.False(OpenAt(time).IsOpen(OutboundVersions.V20260704, "A-2"));
        Assert.False(OpenAt(time).IsOpen(OutboundVersions.V20200701, "A-1"));
        Assert.DoesNotContain("A-1", File.ReadAllText(FilePath), StringComparison.Ordinal);

        time.Advance(TimeSpan.FromDays(1));
        Assert.True(OpenAt(time).IsOpen(OutboundVersions.V20260704, "A-1"));
        time.Advance(TimeSpan.FromDays(1));
        Assert.False(OpenAt(time).IsOpen(OutboundVersions.V20260704, "A-1"));
    }

    [Fact]
    public void A_rejected_order_is_not_open_until_its_outcome_is_unknown_again()
    {
        const string Version = OutboundVersions.V20260704;
        var time = new FakeTimeProvider();
        var first = OpenAt(time);
        first.OnOpen(Version, "A-1");
        time.Advance(TimeSpan.FromDays(1));
        first.OnOpen(Version, "A-1");
        first.OnOpen(Version, "A-2");

        OpenAt(time).OnRejected(Version, "A-1");
        Assert.Equal((false, false), (first.IsOpen(Version, "A-1"), OpenAt(time).IsOpen(Version, "A-1")));
        Assert.True(OpenAt(time).IsOpen(Version, "A-2"));

        first.OnOpen(Version, "A-1");
        Assert.Equal((true, true), (first.IsOpen(Version, "A-1"), OpenAt(time).IsOpen(Version, "A-1")));
    }

    [Fact]
    public void An_order_that_is_not_open_needs_no_record_of_its_rejection()
    {
        Open().OnRejected(OutboundVersions.V20260704, "A-1");

        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Theory]
    [InlineData("used 2026-07-0")]
    [InlineData("used 2026-07-04")]
    [InlineData("2020-07-01 shows 2026-07-04\nused")]
    [InlineData("\n\nused 2026")]
    public void A_line_whose_writer_was_interrupted_hides_no_later_fact(string torn)
    {
        Open().OnUsed20260704();
        File.WriteAllText(FilePath, torn);
        var ledger = Open();

        Assert.False(ledger.HasUsed20260704);
        ledger.OnUsed20260704();

        Assert.True(Open().HasUsed20260704);
    }

    [Fact]
    public void A_file_of_an_earlier_version_is_read()
    {
        Open().OnUsed20260704();
        File.WriteAllText(FilePath, "used 2026-07-04\r\n2026-07-04 shows 2020-07-01\r\n");

        Assert.True(Open().HasUsed20260704);
        Assert.True(Open().Shows(OutboundVersions.V20260704, OutboundVersions.V20200701));
    }

    [Fact]
    public void A_file_that_another_process_has_open_is_waited_for_longer_each_time()
    {
        Open().OnShown(OutboundVersions.V20200701, OutboundVersions.V20260704);
        var held = new FileStream(FilePath, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var waits = new List<double>();
        Open(wait =>
        {
            waits.Add(wait.TotalMilliseconds);
            if (waits.Count == 7)
            {
                held.Dispose();
            }
        }).OnUsed20260704();

        Assert.Equal([10, 20, 40, 80, 160, 200, 200], waits);
        Assert.True(Open().HasUsed20260704);
    }

    [Fact]
    public void A_file_that_stays_open_is_an_error_of_a_write_and_no_fact_is_assumed_of_a_read()
    {
        Open().OnShown(OutboundVersions.V20200701, OutboundVersions.V20260704);
        using var held = new FileStream(FilePath, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var waits = 0;
        var ledger = Open(_ => waits++);

        Assert.Throws<IOException>(ledger.OnUsed20260704);
        Assert.Equal(9, waits);
        Assert.True(ledger.HasUsed20260704);
        Assert.False(ledger.Shows(OutboundVersions.V20200701, OutboundVersions.V20260704));
    }

    [Fact]
    public void A_failure_that_does_not_pass_is_not_waited_for()
    {
        Open().OnUsed20260704();
        var path = FilePath;
        File.Delete(path);
        Directory.CreateDirectory(path);
        var ledger = Open(_ => Assert.Fail("It waited."));

        Assert.True(Record.Exception(ledger.OnUsed20260704) is IOException or UnauthorizedAccessException);
    }

    [Fact]
    public void Writers_at_the_same_time_lose_no_fact()
    {
        for (var round = 0; round < 20; round++)
        {
            Parallel.Invoke(
                () => Open().OnUsed20260704(),
                () => Open().OnShown(OutboundVersions.V20200701, OutboundVersions.V20260704),
                () => Open().OnShown(OutboundVersions.V20260704, OutboundVersions.V20200701));

            Assert.True(Open().HasUsed20260704);
            Assert.True(Open().IsJoined);
            File.Delete(FilePath);
        }
    }

    private VersionLedger Open(Action<TimeSpan>? wait = null) => new(folder, Account, wait);

    private VersionLedger OpenAt(TimeProvider time) => new(folder, Account, time: time);
}
