using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>
/// Books units for orders. Every unit promised to a line is counted in the inventory as reserved, every unit of a pending shipment as
/// picked; both leave the stock only with the shipment. Freed units wake the orders that wait for them.
/// </summary>
internal sealed class MarketplaceInventory(IStoreSession session, string marketplaceId, DateTime at)
{
    /// <summary>Units of a label a new promise can have.</summary>
    public int Available(string fnSku) => Find(fnSku).Available;

    /// <summary>Promises units to a line.</summary>
    public void Reserve(OrderLine line, int units)
    {
        line.Reserved += units;
        Book(line.FnSku, reserved: units);
    }

    /// <summary>Gives units promised to a line back.</summary>
    public void Release(OrderLine line, int units)
    {
        line.Reserved -= units;
        Free(line.FnSku, reserved: -units);
    }

    /// <summary>Gives all units promised to the lines of an order back.</summary>
    public void ReleaseAll(OrderRecord order)
    {
        foreach (var line in order.Lines)
        {
            Release(line, line.Reserved);
        }
    }

    /// <summary>Takes units for a line from the shelf: first those promised to it, then free ones.</summary>
    /// <returns>Units taken; fewer than wanted when they are not there.</returns>
    public int Pick(OrderLine line, int wanted)
    {
        var stock = Find(line.FnSku);
        var onShelf = stock.OnHand - stock.Picked;
        var promisedToOthers = stock.Reserved - line.Reserved;
        var usable = Math.Max(Math.Min(line.Reserved, onShelf), onShelf - promisedToOthers);
        var taken = Math.Max(0, Math.Min(wanted, usable));
        PickAnyway(line, taken);
        return taken;
    }

    /// <summary>Takes units for a line as if they were there: only a sandbox can.</summary>
    public void PickAnyway(OrderLine line, int units)
    {
        var promised = Math.Min(line.Reserved, units);
        line.Reserved -= promised;
        Book(line.FnSku, reserved: -promised, picked: units);
    }

    /// <summary>Puts picked units back on the shelf.</summary>
    public void PutBack(string fnSku, int units) => Free(fnSku, picked: -units);

    /// <summary>Puts picked units back on the shelf and keeps them for the line.</summary>
    public void PutBackReserved(OrderLine line, int units)
    {
        line.Reserved += units;
        Book(line.FnSku, reserved: units, picked: -units);
    }

    /// <summary>Whether picked units are really there.</summary>
    public bool Has(string fnSku, int units) => Find(fnSku).OnHand >= units;

    /// <summary>Lets picked units leave the warehouse, as far as they are there.</summary>
    public void Ship(string fnSku, int units) => Book(fnSku, onHand: -Math.Min(units, Find(fnSku).OnHand), picked: -units);

    /// <summary>Takes a returned unit back into the stock.</summary>
    public void TakeBack(string fnSku) => Free(fnSku, onHand: 1);

    private Stock Find(string fnSku) =>
        StockTable.Find(session, marketplaceId, fnSku) ?? throw new InvalidOperationException("No stock account for " + fnSku + ".");

    private void Book(string fnSku, int onHand = 0, int reserved = 0, int picked = 0)
    {
        if (onHand != 0 || reserved != 0 || picked != 0)
        {
            StockTable.Book(session, marketplaceId, fnSku, onHand, reserved, picked, at);
        }
    }

    private void Free(string fnSku, int onHand = 0, int reserved = 0, int picked = 0)
    {
        if (onHand == 0 && reserved == 0 && picked == 0)
        {
            return;
        }

        Book(fnSku, onHand, reserved, picked);
        OrderTable.WakeWaiting(session, marketplaceId, at);
    }
}
