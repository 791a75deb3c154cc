using AmazonMcf.Binding;
using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Pipeline;

/// <summary>An order whose parcels or remainder are wanted.</summary>
/// <param name="OrderId">Its ID.</param>
/// <param name="Order">The order if it was read in full before; null if it must be read.</param>
internal sealed record OrderQuery(string OrderId, McfOrder? Order)
{
    /// <summary>Reads an input; writes an error record if it is not an order.</summary>
    /// <param name="command">The command.</param>
    /// <param name="input">An order, an order ID or an object with one.</param>
    public static OrderQuery? Read(McfCmdlet command, object? input)
    {
        try
        {
            switch (ReportInput.Read(input))
            {
                case McfOrder order:
                    return new(order.SellerFulfillmentOrderId, order);
                case string id:
                    return new(id, null);
                default:
                    Report(new() { Member = "InputObject", Rule = "must be an order, an order ID or an object with one." });
                    return null;
            }
        }
        catch (BindingFailedException failure)
        {
            Report(new() { Member = failure.Member, Rule = failure.Rule });
            return null;
        }

        void Report(McfValidationError error) => command.WriteError(ErrorRecords.InvalidInput(error, input));
    }
}
