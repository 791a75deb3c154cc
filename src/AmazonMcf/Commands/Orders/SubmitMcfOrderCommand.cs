using System.Management.Automation;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Releases orders on hold, so that they ship.</summary>
[Cmdlet(VerbsLifecycle.Submit, "McfOrder", SupportsShouldProcess = true)]
[OutputType(typeof(McfOrder))]
public sealed class SubmitMcfOrderCommand : McfOrderUpdateCmdlet
{
    /// <inheritdoc />
    protected override string Activity => "Releasing orders";

    /// <inheritdoc />
    protected override string? Change => "Release order";

    /// <inheritdoc />
    protected override McfOrderUpdate CreateRequest(string orderId) => new() { SellerFulfillmentOrderId = orderId, FulfillmentAction = "Ship" };
}
