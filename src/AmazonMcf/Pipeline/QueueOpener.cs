using AmazonMcf.Notifications;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Opens queues. The AWS SDK is in an assembly of its own that is loaded when the first queue is opened; the build for Windows PowerShell
/// does not have it.
/// </summary>
internal static class QueueOpener
{
    private const string TypeName = "AmazonMcf.Sqs.SqsQueue, AmazonMcf.Sqs";

    /// <summary>Opens a queue; sends nothing.</summary>
    /// <param name="url">The URL of the queue.</param>
    /// <returns>The queue; null if this edition of PowerShell cannot open queues.</returns>
    public static INotificationQueue? Open(Uri url) => Type.GetType(TypeName, throwOnError: false) is { } type
        ? (INotificationQueue)Activator.CreateInstance(type, url)!
        : null;
}
