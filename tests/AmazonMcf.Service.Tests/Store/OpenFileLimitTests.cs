using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace AmazonMcf.Service.Store;

/// <summary>A lack of file handles is distinguished from other failures to open something.</summary>
public class OpenFileLimitTests
{
    public static TheoryData<Exception, bool> Failures =>
        new()
        {
            { new IOException("Too many open files : '/a'", 24), true },
            { new IOException("Too many open files in system", 23), true },
            { new IOException("Too many open files.", unchecked((int)0x80070004)), true },
            {
                new InvalidOperationException(
                    "outer",
                    new HttpRequestException("no connection", new SocketException((int)SocketError.TooManyOpenSockets))
                ),
                true
            },
            { new IOException("No space left on device", 28), false },
            {
                new InvalidOperationException("Too many open files") { HResult = 24 },
                false
            },
            { new HttpRequestException("no connection", new SocketException((int)SocketError.ConnectionRefused)), false },
            { new SqliteException("unable to open database file", 14), false },
        };

    [Theory]
    [MemberData(nameof(Failures))]
    public void It_is_found_among_the_causes(Exception failure, bool isLimit)
    {
        var limit = OpenFileLimitException.Find(failure);
        Assert.Equal(isLimit, limit is not null);
        Assert.Same(limit, OpenFileLimitException.Find(new InvalidOperationException("later", limit)));
    }

    [Fact]
    public void A_store_names_it_with_the_file_and_what_to_do()
    {
        var explained = StoreTrouble.Explain(new IOException("Too many open files : '/stores/a.db'", 24), "/stores/a.db");

        Assert.Equal("The embedded store '/stores/a.db' cannot be opened: the limit on open files has been reached.", explained.Message);
        Assert.Contains("ulimit -n", explained.RecommendedAction, StringComparison.Ordinal);
        Assert.NotNull(OpenFileLimitException.Find(explained));
    }

    [Fact]
    public void With_handles_left_a_store_that_cannot_be_opened_has_another_cause()
    {
        var explained = StoreTrouble.Explain(new SqliteException("unable to open database file", 14), "/stores/a.db");

        Assert.Equal("The embedded store '/stores/a.db' cannot be opened.", explained.Message);
        Assert.Null(OpenFileLimitException.Find(explained));
    }
}
