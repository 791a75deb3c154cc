using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Gets the subscriptions of the seller to notifications.</summary>
[Cmdlet(VerbsCommon.Get, "McfNotification")]
[OutputType(typeof(McfNotificationSubscription))]
public sealed class GetMcfNotificationCommand : McfConnectedCmdlet
{
    /// <summary>The notification types. Default: FULFILLMENT_ORDER_STATUS and FBA_INVENTORY_AVAILABILITY_CHANGES.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(NotificationTypeCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("NotificationType")]
    public string[] Type { get; set; } = [.. NotificationTypes.OfSellers];

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf()).Select(Require))
        {
            Try(connection.Name, () =>
                WriteObject(Run(call => connection.Notifications.ListAsync(Type, call)), enumerateCollection: true));
        }
    }
}
