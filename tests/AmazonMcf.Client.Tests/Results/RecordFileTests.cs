using System.Text;
using AmazonMcf.Results;
using AmazonMcf.Testing;

namespace AmazonMcf.Client.Tests.Results;

public sealed class RecordFileTests : IDisposable
{
    private const string Header = "SellerFulfillmentOrderId,Outcome,Reason,RequestId,Attempts\n";

    private static readonly RecordFileKind Kind = RecordFileKind.Results("results of a test");

    private readonly string folder = Directory.CreateTempSubdirectory("record").FullName;
    private readonly List<string> kept = [];

    private string Target => Path.Combine(folder, "results.csv");

    private string Partial => Target + RecordFile.Suffix;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_file_of_the_last_run_is_replaced_only_when_the_run_ends()
    {
        File.WriteAllText(Target, Header + "OLD-1,Created,,,1\n");
        using var file = Create();
        file.Stream.AppendWhole(Bytes("A-1,Created,,,1\n"));
        Assert.Contains("OLD-1", File.ReadAllText(Target), StringComparison.Ordinal);

        file.Complete();

        Assert.Equal(Header + "A-1,Created,,,1\n", Read(Target));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    [Fact]
    public void The_rows_of_unfinished_runs_are_kept_under_different_names()
    {
        foreach (var run in new[] { "one", "two", "three" })
        {
            using var file = Create();
            file.Stream.AppendWhole(Bytes(run + ",Created,,,1\n"));
        }

        Assert.Equal([Partial + ".1", Partial + ".2"], kept);
        Assert.Equal(
            ["one", "two", "three"],
            new[] { Partial + ".1", Partial + ".2", Partial }.Select(path => Read(path).Split('\n')[1].Split(',')[0]));
    }

    [Fact]
    public void A_run_that_continues_an_unfinished_one_replaces_its_file()
    {
        File.WriteAllText(Partial, Header + "A-1,Created,,,1\nA-2,Cre");
        using (var file = Create("A-1,Created,,,1\n", isContinued: true))
        {
            file.Complete();
        }

        Assert.Empty(kept);
        Assert.Equal(Header + "A-1,Created,,,1\n", Read(Target));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Of_runs_that_begin_at_the_same_time_one_gets_the_file_and_the_others_learn_that_it_is_in_use()
    {
        for (var i = 0; i < 25; i++)
        {
            var path = Path.Combine(folder, $"results-{i}.csv");
            using var start = new Barrier(4);
            var files = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    try
                    {
                        return RecordFile.Create(path, Kind, Bytes(Header), isContinued: false, (partial, _) => kept.Add(partial));
                    }
                    catch (RecordFileException failure) when (failure.IsInUse)
                    {
                        return null;
                    }
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            using var file = Assert.Single(files, file => file is not null);
            file!.Complete();
            Assert.Equal(Header, Read(path));
        }

        Assert.Empty(kept);
        Assert.Equal(25, Directory.GetFiles(folder).Length);
    }

    [Theory]
    [InlineData(false, true, false)]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    public void A_file_that_is_discarded_stays_only_if_it_contains_the_rows_of_an_unfinished_one(
        bool hasUnfinished, bool isContinued, bool stays)
    {
        File.WriteAllText(hasUnfinished ? Partial : Target, Header + "A-1,Created,,,1\n");
        using (var file = Create("A-1,Created,,,1\n", isContinued))
        {
            file.Discard();
        }

        Assert.Equal(stays, File.Exists(Partial));
        Assert.Contains(Directory.GetFiles(folder), path => Read(path).Contains("A-1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_writer_is_rejected_and_changes_nothing()
    {
        using var first = Create();
        first.Stream.AppendWhole(Bytes("A-1,Created,,,1\n"));

        var failure = Assert.Throws<RecordFileException>(() => Create("B-1,Created,,,1\n", isContinued: true));

        Assert.True(failure.IsInUse);
        first.Stream.AppendWhole(Bytes("A-2,Created,,,1\n"));
        first.Complete();
        Assert.Equal(Header + "A-1,Created,,,1\nA-2,Created,,,1\n", Read(Target));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    [Fact]
    public void What_a_run_left_that_ended_while_it_began_is_overwritten()
    {
        File.WriteAllText(Partial + ".new", Header + "DEAD-1,Crea");
        using var file = Create();
        file.Complete();
        Assert.Equal(Header, Read(Target));
    }

    [Theory]
    [InlineData("results.csv")]
    [InlineData("results.csv.partial")]
    [InlineData("results.csv.partial.new")]
    public void A_file_of_a_different_kind_is_never_replaced(string name)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, "my notes");

        var failure = Assert.Throws<RecordFileException>(() => Create());

        Assert.Equal((path, "exists and does not contain results of a test", false), (failure.Path, failure.Reason, failure.IsInUse));
        Assert.Equal("my notes", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("\uFEFF\"SellerFulfillmentOrderId\";\"Outcome\";\"Reason\";\"RequestId\";\"Attempts\"\r\n", true)]
    [InlineData("sellerfulfillmentorderid\toutcome\treason\trequestid\tseller\n", true)]
    [InlineData("", true)]
    [InlineData("SellerFulfillmentOrderId,Outcome,Reason\n", false)]
    [InlineData("SellerFulfillmentOrderId,Outcome,Reason,RequestIdentifier\n", false)]
    [InlineData(" ", false)]
    public void Spreadsheets_may_have_saved_the_file(string content, bool isReplaceable)
    {
        File.WriteAllText(Target, content);
        var failure = Record.Exception(() => Kind.RequireReplaceable(Target));
        Assert.Equal(isReplaceable, failure is null);
    }

    [TheoryOn(Platforms.Unix)]
    [InlineData("results.csv")]
    [InlineData("results.csv.partial")]
    [InlineData("results.csv.partial.new")]
    public void A_link_is_never_followed(string name)
    {
        var target = Path.Combine(folder, "elsewhere.csv");
        File.CreateSymbolicLink(Path.Combine(folder, name), target);
        Assert.StartsWith("is a symbolic link", Assert.Throws<RecordFileException>(() => Create()).Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(target));
    }

    [FactOn(Platforms.Unix)]
    public void Only_the_owner_can_read_the_file()
    {
        File.WriteAllText(Partial + ".new", "");
        File.SetUnixFileMode(Partial + ".new", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        using var file = Create();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Partial));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void A_row_that_does_not_fit_is_not_in_the_file(int room)
    {
        using var disk = new FullDisk(room);
        Assert.Throws<IOException>(() => disk.AppendWhole(Bytes("12345678\n")));
        Assert.Equal(0, disk.Length);
    }

    [Fact]
    public void A_file_beyond_the_limit_of_the_user_is_an_error_of_the_file()
    {
        using var disk = new LimitedFile();
        Assert.Contains("maximum size", Assert.Throws<IOException>(() => disk.AppendWhole([1])).Message, StringComparison.Ordinal);
    }

    private RecordFile Create(string rows = "", bool isContinued = false) =>
        RecordFile.Create(Target, Kind, Bytes(Header + rows), isContinued, (_, path) => kept.Add(path));

    private static string Read(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader.ReadToEnd();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private sealed class FullDisk(int room) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, Math.Min(room, count));
            throw new IOException("No space left on device");
        }
    }

    private sealed class LimitedFile : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new ArgumentOutOfRangeException(nameof(count));
    }
}
