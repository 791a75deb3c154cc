using AmazonMcf.Service.Book;
using AmazonMcf.Service.Inbound;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service;

/// <summary>
/// Makes the changes of orders and of inbound plans in the order of time, each at the moment it is due, so that units that arrive are there
/// for the orders that are filled afterwards and for no others.
/// </summary>
/// <param name="orders">The order book.</param>
/// <param name="inbound">The inbound plans.</param>
/// <param name="changesAtOnce">The maximum number of changes in a transaction.</param>
internal sealed class Timeline(OrderBook orders, InboundBook inbound, int changesAtOnce)
{
    /// <summary>Makes a portion of the changes that are due, so that the transaction is bounded.</summary>
    /// <returns>Whether all of them have been made.</returns>
    public bool Advance(IStoreSession session)
    {
        // Changes of orders do not bring about changes of inbound plans.
        var arrival = InboundBook.NextDue(session);
        for (var made = 0; made < changesAtOnce; made++)
        {
            var order = OrderTable.FindDue(session, session.Now);
            if (arrival is { } at && at <= session.Now && !(order?.At < at))
            {
                inbound.MoveNext(session, at);
                arrival = InboundBook.NextDue(session);
            }
            else if (order is { } due)
            {
                orders.Move(session, due.Order, due.At);
            }
            else
            {
                return true;
            }
        }

        return OrderTable.FindDue(session, session.Now) is null && !(arrival <= session.Now);
    }
}
