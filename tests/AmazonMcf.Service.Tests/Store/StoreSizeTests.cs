using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace AmazonMcf.Service.Store;

/// <summary>What an order costs on the disk, by the pages of the file; the same on every machine.</summary>
public sealed class StoreSizeTests(ITestOutputHelper output) : IDisposable
{
    private const int Orders = 5000;
    private const int MostBytes = 2200;

    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_shipped_order_of_two_lines_takes_at_most_2200_bytes()
    {
        using (var shop = folder.Open())
        {
            shop.SetStock(SellerFixture.Mug, 2 * Orders);
            shop.SetStock(SellerFixture.Tea, Orders);
            shop.Run(session =>
            {
                for (var number = 0; number < Orders; number++)
                {
                    shop.World.Book.Create(session, Order($"WEB-2024-{number:D6}").ToRecord());
                }
            });
            shop.Pass(TimeSpan.FromDays(2));
            Assert.All(shop.World.ReadCommittedState().Orders, order => Assert.Equal("Complete", order.Status));
        }

        var bytes = Compact() / Orders;
        output.WriteLine($"{bytes} bytes an order");
        Assert.InRange(bytes, 1, MostBytes);
    }

    // Two lines from two warehouses: two shipments, each with a package. A buyer as buyers are: two address lines, a telephone, an email
    // address.
    private static CreateFulfillmentOrderRequest Order(string id)
    {
        var request = SellerFixture.Request(id, (SellerFixture.Mug, 2), (SellerFixture.Tea, 1));
        request.DisplayableOrderComment = "Thank you for your order!";
        request.NotificationEmails = ["a.reader@example.com"];
        request.DestinationAddress!.AddressLine2 = "Apartment 12";
        request.DestinationAddress.Phone = "555-0100";
        return request;
    }

    private long Compact()
    {
        using var connection = new SqliteConnection($"Data Source={folder.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        return (long)command.ExecuteScalar()!;
    }
}
