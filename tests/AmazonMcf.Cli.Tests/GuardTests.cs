using System.Net.Sockets;
using AmazonMcf.Errors;

namespace AmazonMcf.Cli;

/// <summary>What stops a command as a whole is said in one sentence.</summary>
public class GuardTests
{
    public static TheoryData<Exception> Limits => new()
    {
        new IOException("Too many open files : '/var/log/mcf.log'", 24),
        new IOException("Failed to bind to address http://127.0.0.1:8412", new SocketException((int)SocketError.TooManyOpenSockets)),
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void The_limit_of_open_files_is_named_with_what_to_do(Exception failure)
    {
        var text = Guard.Describe(failure);

        Assert.StartsWith(failure.Message + ": The limit on open files has been reached. ", text, StringComparison.Ordinal);
        Assert.Contains("ulimit -n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_failures_of_the_system_say_what_the_system_says() =>
        Assert.Equal("No space left on device", Guard.Describe(new IOException("No space left on device", 28)));

    [Fact]
    public void A_file_that_cannot_be_read_for_want_of_handles_says_so()
    {
        var limit = new IOException("Too many open files : '/etc/mcf/gateway.json'", 24);

        var text = Guard.Describe(new McfConfigurationException("--config: /etc/mcf/gateway.json cannot be read.", null, limit));

        Assert.StartsWith(
            "--config: /etc/mcf/gateway.json cannot be read: The limit on open files has been reached. ", text, StringComparison.Ordinal);
    }
}
