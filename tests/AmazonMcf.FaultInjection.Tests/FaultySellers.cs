using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.FaultInjection.Running;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection;

/// <summary>Sellers who place orders as careless programs do. Each breaks one guarantee.</summary>
internal static class FaultySellers
{
    /// <summary>Sends an order again under another id when there was no response.</summary>
    public static Seller ResendsUnderAnotherId(McfConnection connection) => Places(connection, async (order, call) =>
    {
        var id = order.SellerFulfillmentOrderId;
        try
        {
            order.SellerFulfillmentOrderId = id + "-again";
            await connection.Outbound.CreateOrderAsync(order, call);
        }
        catch (McfOutcomeUnknownException)
        {
        }
        finally
        {
            order.SellerFulfillmentOrderId = id;
        }

        return McfOutcome.Created;
    });

    /// <summary>Sends an order again without reading it, and takes the rejection of the second request for the result.</summary>
    public static Seller ResendsWithoutReading(McfConnection connection) => Places(
        connection,
        async (order, call) =>
        {
            await connection.Outbound.CreateOrderAsync(order, call);
            return McfOutcome.Created;
        });

    /// <summary>Takes a missing response for a success.</summary>
    public static Seller AssumesSuccess(McfConnection connection) => Places(connection, (_, _) => Task.FromResult(McfOutcome.Created));

    /// <summary>Reports an unknown outcome, and never reads the order.</summary>
    public static Seller NeverReads(McfConnection connection) => Places(
        connection, (_, _) => Task.FromResult(McfOutcome.Unknown), onDuplicate: McfOutcome.Unknown);

    /// <summary>Takes any order of the same id for the same order.</summary>
    public static Seller NeverCompares(McfConnection connection) => new(
        async (order, call) =>
        {
            try
            {
                return await connection.Orders.PlaceAsync(order, call);
            }
            catch (McfOrderConflictException)
            {
                return Result(order, McfOutcome.AlreadyExists);
            }
        },
        connection.Returns.PlaceAsync);

    /// <summary>Asks for each return twice, under new ids, to be sure.</summary>
    public static Seller ReturnsTwice(McfConnection connection) => new(connection.Orders.PlaceAsync, async (orderId, items, call) =>
    {
        await connection.Returns.PlaceAsync(orderId, items, call);
        var again = items.Select(item => new McfReturnRequestItem
        {
            SellerReturnItemId = item.SellerReturnItemId + "-again",
            SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
            AmazonShipmentId = item.AmazonShipmentId,
            ReturnReasonCode = item.ReturnReasonCode,
        });
        return await connection.Returns.PlaceAsync(orderId, [.. again], call);
    });

    private static Seller Places(
        McfConnection connection,
        Func<McfOrderRequest, ApiCall, Task<string>> onNoResponse,
        string onDuplicate = McfOutcome.Rejected
    ) =>
        new(
            async (order, call) =>
            {
                try
                {
                    await connection.Outbound.CreateOrderAsync(order, call);
                    return Result(order, McfOutcome.Created);
                }
                catch (McfDuplicateOrderException) when (onDuplicate != McfOutcome.Rejected)
                {
                    return Result(order, onDuplicate);
                }
                catch (McfOutcomeUnknownException)
                {
                    return Result(order, await onNoResponse(order, call));
                }
            },
            connection.Returns.PlaceAsync
        );

    private static McfOrderResult Result(McfOrderRequest order, string outcome) =>
        new() { SellerFulfillmentOrderId = order.SellerFulfillmentOrderId!, Outcome = outcome, Order = order };
}
