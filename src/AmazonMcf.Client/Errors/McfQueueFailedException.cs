using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>A request to a queue of Amazon SQS failed.</summary>
public sealed class McfQueueFailedException : McfException
{
    private readonly bool isTransient;

    internal McfQueueFailedException(string message, ErrorContext context, bool isTransient, Exception? cause = null)
        : base(message, context, cause) => this.isTransient = isTransient;

    /// <inheritdoc />
    public override string ErrorId => "McfQueueFailed";

    /// <inheritdoc />
    public override bool IsTransient => isTransient;

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Check the URL of the queue, and that the AWS credentials of this session (environment variables, profile or role) allow "
        + "sqs:ReceiveMessage and sqs:DeleteMessage on it. Messages that were not completed stay in the queue.";
}
