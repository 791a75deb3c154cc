using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Validation;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>Changes orders on hold, for the commands that do.</summary>
/// <param name="command">The command.</param>
/// <param name="returnsOrder">Whether each order is returned after the change.</param>
internal sealed class OrderUpdates(McfConnectedCmdlet command, bool returnsOrder)
{
    private readonly OrderPreview preview = new(command);

    /// <summary>What is done for each change.</summary>
    /// <param name="activity">What goes on, for the progress display.</param>
    /// <param name="change">What is changed, as -WhatIf and -Confirm say it.</param>
    /// <param name="ids">The ids that the command takes.</param>
    public DispatchWork<McfOrderUpdate, McfOrder?> Work(string activity, string change, OrderIds ids) =>
        new(OutboundOperations.UpdateFulfillmentOrder, activity, IdOf, SendAsync)
        {
            Change = change,
            Confirm = (update, connection, prompt) => UpdateText.Describe(update, preview.Read(IdOf(update), connection, prompt)),
            TargetOf = update => update.SellerFulfillmentOrderId,
            OrderIdOf = IdOf,
            ToCome = () => ids.ToCome,
            Write = Write,
        };

    /// <summary>Finds the rules that a change breaks.</summary>
    /// <param name="update">The change.</param>
    /// <param name="connection">The connection it goes over; null when there is none.</param>
    public static IReadOnlyList<McfValidationError> Check(McfOrderUpdate update, McfConnection? connection) =>
        UpdateValidator.Validate(update, connection?.Marketplace);

    private static string IdOf(McfOrderUpdate update) => update.SellerFulfillmentOrderId ?? "";

    private async Task<McfOrder?> SendAsync(McfOrderUpdate update, McfConnection connection, ApiCall call)
    {
        McfOrder? order;
        try
        {
            order = await connection.Outbound.UpdateOrderAsync(update, call).ConfigureAwait(false);
        }
        catch (McfOrderNotUpdatableException rejection)
        {
            throw await ExplainAsync(rejection, IdOf(update), connection, call).ConfigureAwait(false);
        }

        return returnsOrder ? order ?? await connection.Outbound.GetOrderAsync(IdOf(update), call).ConfigureAwait(false) : null;
    }

    private void Write(McfOrderUpdate update, McfOrder? order)
    {
        if (order is not null)
        {
            command.WriteObject(order);
        }
    }

    // The service says no more than that it cannot; the status says why, and what can still be done.
    private static async Task<McfException> ExplainAsync(
        McfOrderNotUpdatableException rejection,
        string orderId,
        McfConnection connection,
        ApiCall call
    )
    {
        try
        {
            var order = await connection.Outbound.GetOrderAsync(orderId, call).ConfigureAwait(false);
            return new McfOrderNotUpdatableException(HoldText.Explain(order), rejection.Context, rejection);
        }
        catch (McfException)
        {
            return rejection;
        }
    }
}
