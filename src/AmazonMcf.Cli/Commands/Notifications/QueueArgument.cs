using System.CommandLine.Parsing;
using AmazonMcf.Notifications;

namespace AmazonMcf.Cli.Commands;

/// <summary>What commands that read a queue share.</summary>
internal static class QueueArgument
{
    /// <summary>Parses the URL of a queue.</summary>
    /// <param name="result">The value on the command line.</param>
    public static Uri? Parse(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (QueueOpener.FindError(text, out var url) is { } reason)
        {
            result.AddError($"'{text}' cannot be used as a queue: {reason}.");
        }

        return url;
    }

    /// <summary>Opens a queue; the AWS SDK is loaded here. Sends nothing.</summary>
    /// <param name="url">The URL.</param>
    public static INotificationQueue Open(Uri url) =>
        QueueOpener.Open(url) ?? throw new UsageException("AmazonMcf.Sqs.dll, which opens queues, is not in the folder of mcf.");
}
