using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Ends subscriptions of the seller to notifications.</summary>
[Cmdlet(VerbsLifecycle.Unregister, "McfNotification", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class UnregisterMcfNotificationCommand : McfNamedSellerCmdlet
{
    /// <summary>The notification type.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NotificationTypeCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("NotificationType")]
    [TextTransformation]
    public string Type { get; set; } = "";

    /// <summary>The ID of the subscription. Default: all subscriptions of the seller to the type.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [TextTransformation]
    public string? SubscriptionId { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), Type).Select(Require))
        {
            Try(SubscriptionId ?? Type, () => EndSubscriptions(connection));
        }
    }

    private void EndSubscriptions(McfConnection connection)
    {
        var ids = SubscriptionId is not null
            ? [SubscriptionId]
            : Run(call => connection.Notifications.ReadIdsAsync(Type, call));
        foreach (var id in ids.Where(id => ShouldProcess($"{Type} {id}", "End subscription to notifications")))
        {
            Run(async call =>
            {
                await connection.Notifications.UnregisterAsync(Type, id, call).ConfigureAwait(false);
                return id;
            });
        }
    }
}
