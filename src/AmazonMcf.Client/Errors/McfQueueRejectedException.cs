using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service rejected a queue as the destination of notifications, most often because its policy does not allow it.</summary>
public sealed class McfQueueRejectedException : McfException
{
    // The account that the Selling Partner API sends from. Source: setting up notifications with Amazon SQS.
    private const string Sender = "437568002678";

    private readonly string queueArn;

    internal McfQueueRejectedException(string message, string queueArn, ErrorContext context, Exception? cause = null)
        : base(message, context, cause) => this.queueArn = queueArn;

    /// <inheritdoc />
    public override string ErrorId => "McfQueueRejected";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Check that the queue is a standard queue (FIFO queues receive no notifications) and that its access policy contains this "
        + $"statement: {{\"Effect\":\"Allow\",\"Principal\":{{\"AWS\":\"arn:aws:iam::{Sender}:root\"}},"
        + $"\"Action\":[\"SQS:SendMessage\",\"SQS:GetQueueAttributes\"],\"Resource\":\"{queueArn}\"}}. "
        + "If the queue is encrypted, the policy of its key must allow the same account kms:GenerateDataKey and kms:Decrypt.";
}
