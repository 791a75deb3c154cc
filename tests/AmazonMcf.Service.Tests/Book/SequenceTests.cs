using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Catalog;

namespace AmazonMcf.Service.Book;

/// <summary>Whatever sellers do in whatever order, units are neither lost nor made.</summary>
public sealed class SequenceTests
{
    private static readonly string[] Skus =
        [SellerFixture.Mug, SellerFixture.MugOldListing, SellerFixture.Lamp, SellerFixture.Candle, SellerFixture.LastOne];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Units_are_conserved_through_any_sequence_of_calls(int seed)
    {
        using var seller = new RandomSeller(seed);

        for (var step = 0; step < 150; step++)
        {
            var before = seller.Ledger();
            var delta = seller.DoSomething();
            seller.CheckOrders();
            seller.CheckStock();
            if (delta is { } expected)
            {
                Assert.Equal(before + expected, seller.Ledger());
            }
        }

        seller.Finish();
    }

    private sealed class RandomSeller(int seed) : IDisposable
    {
        private readonly Random random = new(seed);
        private readonly SellerFixture shop = new();
        private readonly Dictionary<string, string> ends = [];
        private int orders;

        /// <summary>Makes one move.</summary>
        /// <returns>Units it added to the stock; null for moves of which only a sandbox knows where the units come from.</returns>
        public int? DoSomething()
        {
            switch (random.Next(10))
            {
                case 0 or 1 or 2:
                    Try(Place);
                    return 0;
                case 3:
                    Try(() => shop.Cancel(AnyOrder()));
                    return 0;
                case 4:
                    Try(() => shop.Update(AnyOrder(), Fill));
                    return 0;
                case 5:
                    return SetStock();
                case 6:
                    Try(() => shop.SetStatus(AnyOrder(), Pick(FulfillmentOrderStatuses.All)));
                    return null;
                case 7:
                    Try(Return);
                    return 0;
                default:
                    shop.Pass(TimeSpan.FromMinutes(random.Next(1, 60 * 24 * 2)));
                    shop.Run(_ => { });
                    return 0;
            }
        }

        /// <summary>Units in the warehouses and units sent for good.</summary>
        public int Ledger()
        {
            var all = Orders();
            var sent = all.Sum(order => order.Lines.Sum(order.Shipped));
            var back = all.Sum(order => order.Returns.Count(item => item.IsProcessed && item.Condition == ReturnItemDispositions.Sellable));
            return Stocks().Sum(stock => stock.Value.OnHand) + sent - back;
        }

        public void CheckOrders()
        {
            var now = shop.World.Now;
            foreach (var order in Orders())
            {
                foreach (var line in order.Lines)
                {
                    Assert.InRange(line.Cancelled, 0, line.Quantity);
                    Assert.InRange(line.Unfulfillable, 0, line.Quantity);
                    Assert.InRange(order.Unplanned(line), 0, line.Quantity);
                    Assert.InRange(line.Reserved, 0, order.Unplanned(line));
                    if (order.IsTerminal && order.Status != FulfillmentOrderStatuses.Invalid)
                    {
                        Assert.Equal(line.Quantity, order.Shipped(line) + line.Dropped);
                    }
                }

                Assert.True(order.StatusUpdatedDate <= now);
                Assert.True(Schedule.NextChange(order, new ServiceRules()) is not { } next || next > now);
                Assert.Equal(order.Status, ends.GetValueOrDefault(order.Id, order.Status));
                if (order.IsTerminal)
                {
                    ends[order.Id] = order.Status;
                }
            }
        }

        public void CheckStock()
        {
            var all = Orders();
            foreach (var (fnSku, stock) in Stocks())
            {
                Assert.Equal(
                    all.Sum(order => order.Lines.Where(line => line.FnSku == fnSku).Sum(line => line.Reserved)),
                    stock.Reserved);
                Assert.Equal(
                    all.Sum(order => order.Lines.Where(line => line.FnSku == fnSku).Sum(line => BeingPicked(order, line))),
                    stock.Picked);
            }
        }

        /// <summary>Left alone, every order comes to its end and nothing stays reserved.</summary>
        public void Finish()
        {
            shop.World.StepClock(TimeSpan.FromDays(40));
            CheckOrders();
            CheckStock();
            Assert.All(Orders(), order => Assert.True(order.IsTerminal, order.Status));
            Assert.All(Stocks().Values, stock => Assert.Equal((0, 0), (stock.Reserved, stock.Picked)));
        }

        public void Dispose() => shop.Dispose();

        private void Place()
        {
            var lines = Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Pick(Skus), random.Next(1, 30))).ToArray();
            shop.Place($"O{orders + 1}", lines, request =>
            {
                request.FulfillmentPolicy = Pick(FulfillmentPolicies.All);
                request.FulfillmentAction = Pick(FulfillmentActions.All);
                request.DestinationAddress!.PostalCode = random.Next(20) == 0 ? "00000" : "48084";
            });
            orders++;
        }

        private void Fill(UpdateFulfillmentOrderRequest update)
        {
            update.FulfillmentAction = Pick(FulfillmentActions.All);
            update.FulfillmentPolicy = Pick(FulfillmentPolicies.All);
            update.Items = [new() { SellerFulfillmentOrderItemId = "1", Quantity = random.Next(1, 30) }];
        }

        private int SetStock()
        {
            var sku = Pick(Skus);
            var quantity = random.Next(0, 80);
            var before = shop.Stock(sku).OnHand;
            shop.SetStock(sku, quantity);
            return quantity - before;
        }

        private void Return()
        {
            var order = shop.Read(AnyOrder());
            var shipment = order.FulfillmentShipments!.FirstOrDefault();
            shop.Return(order.FulfillmentOrder!.SellerFulfillmentOrderId!, new CreateReturnItem
            {
                SellerReturnItemId = $"r{random.Next(1000)}",
                SellerFulfillmentOrderItemId = shipment?.FulfillmentShipmentItem![0].SellerFulfillmentOrderItemId ?? "1",
                AmazonShipmentId = shipment?.AmazonShipmentId ?? "none",
                ReturnReasonCode = random.Next(2) == 0 ? "UNWANTED_ITEM" : "DEFECTIVE",
            });
        }

        private static int BeingPicked(OrderRecord order, OrderLine line) =>
            line.Quantity - line.Dropped - order.Shipped(line) - order.Unplanned(line);

        private string AnyOrder() => $"O{random.Next(1, orders + 2)}";

        private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

        private IReadOnlyList<OrderRecord> Orders() => shop.World.Store.Run(OrderTable.ListAll);

        private Dictionary<string, Stock> Stocks() => shop.World.Store.Run(session => ProductTable.List(session, SellerFixture.Us)
            .Where(product => Skus.Contains(product.SellerSku))
            .Select(product => product.FnSku)
            .Distinct()
            .ToDictionary(fnSku => fnSku, fnSku => StockTable.Find(session, SellerFixture.Us, fnSku)!));

        private static void Try(Action move)
        {
            try
            {
                move();
            }
            catch (ServiceErrorException)
            {
                // An error is a response; what it must leave behind is checked after every move.
            }
        }
    }
}
