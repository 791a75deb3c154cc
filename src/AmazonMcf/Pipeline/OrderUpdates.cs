using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Submission;
using AmazonMcf.Validation;
using SellingPartner.Telemetry;

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
        new(OutboundOperations.UpdateFulfillmentOrder, activity, IdOf, SendAsync)
        {
            Change = change,
            Confirm = (update, connection, prompt) => UpdateText.Describe(update, preview.Read(IdOf(update), connection, prompt)),
            TargetOf = update => update.SellerFulfillmentOrderId,
            OrderIdOf = IdOf,
            ToCome = () => ids.ToCome,
            Write = Write,
        };

    /// <summary>Validates a change.</summary>
    /// <param name="update">The change.</param>
    /// <param name="connection">The connection it goes over; null when there is none.</param>
    public static IReadOnlyList<McfValidationError> Check(McfOrderUpdate update, McfConnection? connection) =>
        PartialUpdate.NeedsOrder(update) ? [] : UpdateValidator.Validate(update, connection?.Marketplace);

    private static string IdOf(McfOrderUpdate update) => update.SellerFulfillmentOrderId ?? "";

    private async Task<McfOrder?> SendAsync(McfOrderUpdate update, McfConnection connection, ApiCall call)
    {
        update = await CompleteAsync(update, connection, call).ConfigureAwait(false);
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

    // Before the order is read, a part of an address cannot be validated.
    private static async Task<McfOrderUpdate> CompleteAsync(McfOrderUpdate update, McfConnection connection, ApiCall call)
    {
        if (!PartialUpdate.NeedsOrder(update))
        {
            return update;
        }

        update = ModelCopy.Of(update);
        PartialUpdate.Complete(update, await connection.Outbound.GetOrderAsync(IdOf(update), call).ConfigureAwait(false));
        if (UpdateValidator.Validate(update, connection.Marketplace) is { Count: > 0 } errors)
        {
            throw new McfValidationException(ValidationErrorRow.Describe(errors), errors);
        }

        return update;
    }

    private void Write(McfOrderUpdate update, McfOrder? order)
    {
        command.WriteVerbose($"Order '{IdOf(update)}' was {done}.");
        if (order is not null)
        {
            command.WriteObject(order);
        }
    }

    // The error of the service does not give the reason; the status of the order does.
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
            return new McfOrderNotUpdatableException(HoldText.Explain(order), rejection.Context, rejection) { OrderStatus = order.Status };
        }
        catch (McfException)
        {
            return rejection;
        }
    }
}
