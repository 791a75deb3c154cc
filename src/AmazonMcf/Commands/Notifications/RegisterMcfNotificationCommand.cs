using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Notifications;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Subscribes the seller to notifications, which Amazon sends to an SQS queue.</summary>
[Cmdlet(VerbsLifecycle.Register, "McfNotification", SupportsShouldProcess = true)]
[OutputType(typeof(McfNotificationSubscription))]
public sealed class RegisterMcfNotificationCommand : McfConnectedCmdlet
{
    /// <summary>The ARN of a standard SQS queue, for example <c>arn:aws:sqs:us-east-1:123456789012:mcf</c>.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [TextTransformation]
    public string QueueArn { get; set; } = "";

    /// <summary>The notification types. Default: FULFILLMENT_ORDER_STATUS.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(NotificationTypeCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("NotificationType")]
    public string[] Type { get; set; } = [NotificationTypes.FulfillmentOrderStatus];

    /// <summary>
    /// A filter expression (CEL), 1 to 256 characters, that selects the notifications to send. Default: none; all are sent.
    /// </summary>
    [Parameter]
    [ValidateLength(1, 256)]
    public string? Filter { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Begin()
    {
        if (QueueArns.FindError(QueueArn) is { } reason)
        {
            ThrowTerminatingError(ErrorRecords.QueueNotValid(QueueArn, reason));
        }
    }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf()).Select(Require))
        {
            foreach (var type in Type.Where(type => ShouldProcess($"{type} to {QueueArn}", "Subscribe seller to notifications")))
            {
                Try(type, () => WriteObject(Run(call => connection.Notifications.RegisterAsync(QueueArn, type, Filter, call))));
            }
        }
    }
}
