using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Workflows;

namespace AmazonMcf.Pipeline;

/// <summary>Changes orders on hold, for the commands that need it.</summary>
/// <param name="command">The command.</param>
/// <param name="returnsOrder">Whether each order is returned after the change.</param>
/// <param name="done">What the command does, for verbose messages, for example <c>changed</c>.</param>
internal sealed class OrderUpdates(McfConnectedCmdlet command, bool returnsOrder, string done)
{
    private readonly OrderPreview preview = new(command);

    /// <summary>What is done for each change.</summary>
    /// <param name="activity">The activity, for the progress display.</param>
    /// <param name="change">The operation that -WhatIf and -Confirm show.</param>
    /// <param name="ids">The order IDs of the command.</param>
    public DispatchWork<McfOrderUpdate, McfOrder?> Work(string activity, string change, OrderIds ids) =>
        new(
            OutboundOperations.UpdateFulfillmentOrder,
            activity,
            IdOf,
            (update, connection, call) => OrderChange.SendAsync(update, connection, returnsOrder, call))
        {
            Change = change,
            Confirm = (update, connection, prompt) => UpdateText.Describe(update, preview.Read(IdOf(update), connection, prompt)),
            TargetOf = update => update.SellerFulfillmentOrderId,
            OrderIdOf = IdOf,
            ToCome = () => ids.ToCome,
            Write = Write,
        };

    private static string IdOf(McfOrderUpdate update) => update.SellerFulfillmentOrderId ?? "";

    private void Write(McfOrderUpdate update, McfOrder? order)
    {
        command.WriteVerbose($"Order '{IdOf(update)}' was {done}.");
        if (order is not null)
        {
            command.WriteObject(order);
        }
    }
}
