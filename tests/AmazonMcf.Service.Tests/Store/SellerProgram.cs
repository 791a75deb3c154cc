using System.Globalization;
using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using AmazonMcf.Testing;

namespace AmazonMcf.Service.Store;

/// <summary>
/// What this assembly does when it is started by itself: a seller who places orders on a store, one after the other, and says so
/// after each. The tests start it, read along, and kill it.
/// </summary>
internal static class SellerProgram
{
    public static int Main(string[] arguments)
    {
        var (path, prefix, count) = (arguments[0], arguments[1], int.Parse(arguments[2], CultureInfo.InvariantCulture));
        using var world = ServiceWorld.Open(new EmbeddedServiceOptions { Path = path, Time = new FakeTimeProvider() });
        for (var number = 0; number < count; number++)
        {
            Place(world, prefix + number.ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static void Place(ServiceWorld world, string id)
    {
        try
        {
            world.Store.Run<object?>(session =>
            {
                world.Book.Create(session, SellerFixture.Request(id, (SellerFixture.Mug, 1), (SellerFixture.Tea, 1)).ToRecord());
                return null;
            });
            Console.WriteLine("placed " + id);
        }
        catch (ServiceErrorException error)
        {
            Console.WriteLine(error.Kind + " " + id);
        }
    }
}
