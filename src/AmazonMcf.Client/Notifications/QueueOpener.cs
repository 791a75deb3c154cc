namespace AmazonMcf.Notifications;

/// <summary>
/// Opens queues. The AWS SDK is in an assembly of its own that is loaded when the first queue is opened; the build for Windows PowerShell
/// does not have it.
/// </summary>
internal static class QueueOpener
{
    private const string TypeName = "AmazonMcf.Sqs.SqsQueue, AmazonMcf.Sqs";

    /// <summary>Why a text cannot be the URL of a queue; null if it can.</summary>
    /// <param name="text">The text.</param>
    /// <param name="url">The URL.</param>
    public static string? FindError(string text, out Uri? url) =>
        !Uri.TryCreate(text, UriKind.Absolute, out url) || url!.Scheme is not ("http" or "https")
            ? "it is not the URL of a queue, such as https://sqs.us-east-1.amazonaws.com/123456789012/mcf"
        : url.Scheme == "http" && !url.IsLoopback ? "http is allowed only for this machine; use https"
        : null;

    /// <summary>Opens a queue; sends nothing.</summary>
    /// <param name="url">The URL of the queue.</param>
    /// <returns>The queue; null if this runtime cannot open queues.</returns>
    public static INotificationQueue? Open(Uri url) => Type.GetType(TypeName, throwOnError: false) is { } type
        ? (INotificationQueue)Activator.CreateInstance(type, url)!
        : null;
}
