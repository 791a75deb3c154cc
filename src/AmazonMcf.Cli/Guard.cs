using System.Net.Sockets;
using AmazonMcf.Errors;
using AmazonMcf.Service;

namespace AmazonMcf.Cli;

/// <summary>Runs a command and turns what stops it as a whole into one sentence and an exit code.</summary>
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
            messages.Error($"{e.Message} {e.RecommendedAction}");
            return e is McfOrderFileException or McfValidationException or EmbeddedStoreException or EmbeddedStartException ? ExitCode.BadInput : ExitCode.NoConnection;
        }
        catch (Exception e) when (e is UsageException or IOException or SocketException or UnauthorizedAccessException)
        {
            messages.Error(e.Message);
            return ExitCode.BadInput;
        }
    }
}
