using System.Net.Sockets;
using AmazonMcf.Errors;
using AmazonMcf.Results;
using AmazonMcf.Service;
using AmazonMcf.Service.Store;
using SellingPartner.Quota;

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
            return CodeOf(e);
        }
        catch (Exception e) when (e is UsageException or IOException or SocketException or UnauthorizedAccessException)
        {
            messages.Error(Describe(e));
            return ExitCode.BadInput;
        }
    }

    /// <summary>Runs a command whose output is its result: it fails if standard output does not take all of it.</summary>
    /// <remarks>A reader that ends early, such as head, is not an error: the system does not report it.</remarks>
    public static int RunWriting(Messages messages, Func<int> command)
    {
        var exitCode = Run(messages, command);
        Console.Out.Flush();
        if (!TolerantWriter.IsOutputLost || exitCode == ExitCode.NotRecorded)
        {
            return exitCode;
        }

        messages.Error(
            "The output could not be written to standard output and is not complete. Free some space or redirect it to a different file.");
        return Math.Max(exitCode, ExitCode.NotRecorded);
    }

    /// <summary>The exit code of a failure that ends a command.</summary>
    internal static int CodeOf(McfException failure) => failure switch
    {
        McfParcelLedgerException { InnerException: QuotaStoreException } => ExitCode.NoConnection,
        McfOrderFileException or McfSkuMapException or McfValidationException or McfConfigurationException or McfParcelLedgerException
            or McfNotInApiVersionException or EmbeddedStoreException or EmbeddedStartException => ExitCode.BadInput,
        { Context.ProvesRejection: true } and not (McfThrottledException or McfServiceUnavailableException)
            when !FailedOrder.ConcernsAll(failure) => ExitCode.SomeRejected,
        McfInboundOperationFailedException => ExitCode.SomeRejected,
        _ => ExitCode.NoConnection,
    };

    /// <summary>The message of a system error, with advice if the limit of open files is reached.</summary>
    internal static string Describe(Exception failure)
    {
        var cause = failure is McfConfigurationException { InnerException: { } inner } ? inner : failure;
        return OpenFileLimitException.Explain(cause) is { } limit
            ? $"{failure.Message.TrimEnd('.')}: {limit.Explanation}"
            : failure.Message;
    }
}
