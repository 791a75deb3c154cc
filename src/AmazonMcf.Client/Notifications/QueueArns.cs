using System.Text.RegularExpressions;

namespace AmazonMcf.Notifications;

/// <summary>ARNs of queues. Source: SqsResource, Notifications v1.</summary>
internal static class QueueArns
{
    private const int MaxLength = 1000;

    private static readonly Regex Pattern = new(
        @"^arn:aws:sqs:([a-z0-9-]+):([0-9]+):([A-Za-z0-9_-]{1,80}(?:\.fifo)?)$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Why a text cannot be the queue of notifications; null if it can.</summary>
    /// <param name="arn">The text.</param>
    public static string? FindError(string arn) =>
        arn.Length > MaxLength || !Pattern.IsMatch(arn) ? "it is not the ARN of a queue, such as arn:aws:sqs:us-east-1:123456789012:mcf"
        : arn.EndsWith(".fifo", StringComparison.Ordinal) ? "it is a FIFO queue, and those receive no notifications; use a standard queue"
        : null;

    /// <summary>The name of a destination for a queue.</summary>
    /// <param name="arn">The ARN.</param>
    public static string Name(string arn) => "AmazonMcf " + arn.Split(':').Last();
}
