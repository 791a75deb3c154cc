using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>
/// Orders that exist according to the service's list. Reading one of them replaces a rejected create and the read after it. Other orders
/// may exist too, so correctness does not depend on how old or complete the list is.
/// </summary>
/// <remarks>
/// Nothing is listed before an order turns out to be there. The list then begins where that order was taken in, because a run that is
/// repeated placed the others after it. Pages are read one by one, when an order comes that is not known yet, and never more than one for
/// four orders found: in a list that holds nothing of the run, four orders then cost nine requests in place of eight. A list that turns
/// out to be that of the run is read to its end at once. Thread-safe.
/// </remarks>
/// <param name="orders">Where the list comes from.</param>
#pragma warning disable CA1001 // A semaphore whose wait handle is not used has nothing to dispose.
internal sealed class KnownOrders(IOrders orders)
#pragma warning restore CA1001
{
    private const int FoundForAPage = 4;

    // Where every fourth page contains an order that was found before, the list is that of the run: it is read to its end at once.
    private const int PagesForAConfirmation = 4;

    // Orders that were under way together are not taken in in the order in which they were asked for.
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim reader = new(1, 1);
    private readonly object gate = new();

    // Hash codes are a fifth of the memory of ids, and an order taken for another one costs a reading and nothing else.
    private readonly HashSet<int> marks = [];
    private readonly HashSet<int> counted = [];
    private readonly HashSet<int> met = [];
    private int confirmed;
    private ListPlace? next;
    private DateTime newest;
    private int found;
    private int pages;

    private bool IsOfTheRun => confirmed > 0 && confirmed * PagesForAConfirmation >= pages;

    /// <summary>Whether the service is known to have an order; reads a page of its list first where that is worth it.</summary>
    /// <param name="id">The seller's id.</param>
    /// <param name="call">The call that the page request counts toward.</param>
    public async Task<bool> ContainsAsync(string id, ApiCall call)
    {
        if (IsWorthAPage(id))
        {
            // A caller that arrives while a page is being read waits for it: it may contain the order.
            await reader.WaitAsync(call.Dispatch).ConfigureAwait(false);
            try
            {
                var goesOn = true;
                while (goesOn && IsWorthAPage(id))
                {
                    await ReadPageAsync(call).ConfigureAwait(false);
                    goesOn = IsOfTheRun;
                }
            }
            finally
            {
                reader.Release();
            }
        }

        lock (gate)
        {
            // Counted here and not when it has been read: reads may wait for quota long after the next orders have come.
            var isListed = marks.Contains(MarkOf(id));
            found += isListed && counted.Add(MarkOf(id)) ? 1 : 0;
            return isListed;
        }
    }

    /// <summary>An order that was to be placed turned out to be there.</summary>
    /// <param name="order">The order as returned by the service.</param>
    public void Found(McfOrder order)
    {
        lock (gate)
        {
            var mark = MarkOf(order.SellerFulfillmentOrderId);
            found += counted.Remove(mark) ? 0 : 1;
            if (order.ReceivedDate is not { } received || marks.Contains(mark))
            {
                return;
            }

            newest = received > newest ? received : newest;
            if (next is null || received < next.Since)
            {
                // The list contains this order in any case, so it does not show how many of the others it contains.
                next = new ListPlace(Before(received), null);
                return;
            }

            met.Add(mark);
        }
    }

    private static int MarkOf(string id) => StringComparer.Ordinal.GetHashCode(id);

    private bool IsWorthAPage(string id)
    {
        lock (gate)
        {
            return next is not null && !marks.Contains(MarkOf(id)) && (IsOfTheRun || pages * FoundForAPage <= found);
        }
    }

    private async Task ReadPageAsync(ApiCall call)
    {
        ListPlace place;
        lock (gate)
        {
            place = next!;
        }

        try
        {
            var page = await orders.ReadOrderPageAsync(place.Since, place.NextToken, call).ConfigureAwait(false);
            lock (gate)
            {
                foreach (var mark in page.Orders.Select(order => MarkOf(order.SellerFulfillmentOrderId)))
                {
                    marks.Add(mark);
                    confirmed += met.Remove(mark) ? 1 : 0;
                }
            }

            GoOn(place, page.NextToken is { } token ? place with { NextToken = token } : null);
        }
        catch (McfInvalidRequestException)
        {
            // A token that has grown old, as a rule: the next order found begins a new list.
            GoOn(place, null);
        }
        catch (McfException)
        {
            // It must not hold up a run again and again: four times as many orders have to be found before the next try.
            lock (gate)
            {
                pages = found;
            }

            GoOn(place, null);
        }
    }

    // The place stays when a new one was set meanwhile: an older order was found.
    private void GoOn(ListPlace from, ListPlace? to)
    {
        lock (gate)
        {
            pages++;
            next = ReferenceEquals(next, from) ? to : next;
        }
    }

    // Where orders come in another order than they were placed in, each beginning goes twice as far back as the one before.
    private DateTime Before(DateTime received)
    {
        var lead = newest - received > Lead ? newest - received : Lead;
        return received - DateTime.MinValue > lead ? received - lead : received;
    }

    private sealed record ListPlace(DateTime Since, string? NextToken);
}
