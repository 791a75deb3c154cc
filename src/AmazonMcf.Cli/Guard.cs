using System.Net.Sockets;
using AmazonMcf.Errors;
using AmazonMcf.Service;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Cli;

/// <summary>Runs a command, and reports an exception that ends it with one sentence and an exit code.</summary>
internal static class Guard
{
    public static int Run(Messages messages, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (McfException e)
        {
            messages.Error($"{Describe(e)} {e.RecommendedAction}");
            return e is McfOrderFileException or McfSkuMapException or McfValidationException
                or McfConfigurationException or McfParcelLedgerException or EmbeddedStoreException or EmbeddedStartException
                ? ExitCode.BadInput
                : ExitCode.NoConnection;
        }
        catch (Exception e) when (e is UsageException or IOException or SocketException or UnauthorizedAccessException)
        {
            messages.Error(Describe(e));
            return ExitCode.BadInput;
        }
    }

    /// <summary>The message of a system error, with advice if the limit of open files is reached.</summary>
    internal static string Describe(Exception failure)
    {
        var cause = failure is McfConfigurationException { InnerException: { } inner } ? inner : failure;
        return OpenFileLimitException.Explain(cause) is { } limit
            ? $"{failure.Message.TrimEnd('.')}: {limit.Explanation}"
            : failure.Message;
    }
}
