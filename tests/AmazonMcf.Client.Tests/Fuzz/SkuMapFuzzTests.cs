using System.Globalization;
using System.Text;
using AmazonMcf.OrderFiles;
using Xunit.Abstractions;

namespace AmazonMcf.Fuzz;

/// <summary>
/// Random maps and random orders: units out are units in times the map, and no line is lost except for those that are said to be skipped.
/// </summary>
public sealed class SkuMapFuzzTests(ITestOutputHelper output)
{
    private const string Header = "OrderId,LineId,Sku,Product Name,Quantity,Name,Address1,City,State,PostalCode,Country";

    [Fact]
    public Task Units_out_are_units_in_times_the_map() => FuzzRun.AllAsync(
        output,
        "SKU maps",
        random =>
        {
            var world = World.Grow(random);
            return (Encoding.UTF8.GetBytes(world.Orders), world);
        },
        (bytes, world) => Task.FromResult(Check(bytes, world)));

    private static string Check(byte[] bytes, World world)
    {
        using var file = OrderFile.Open(new MemoryStream(bytes), "orders.csv", new OrderFileOptions
        {
            SkuMap = world.Load(),
            UnmappedSku = world.Unmapped,
        });
        var entries = file.ReadEntries().ToDictionary(entry => entry.SellerFulfillmentOrderId!);
        Assert.Equal(world.Lines.Select(line => line.Order).Distinct().Order(), entries.Keys.Order());
        var endings = entries.Values.Select(entry => Check(entry, world)).ToList();
        return string.Join("+", endings.Distinct().Order());
    }

    private static string Check(OrderFileEntry entry, World world)
    {
        var lines = world.Lines.Where(line => line.Order == entry.SellerFulfillmentOrderId).ToList();
        var unmapped = lines.Where(line => !world.Map.ContainsKey(line.Key)).ToList();
        var expected = lines.Except(unmapped).SelectMany(line =>
            world.Map[line.Key].Select(part => (part.Sku, Units: (long)line.Quantity * part.Quantity)));
        var passed = world.Unmapped == McfUnmappedSku.Pass ? unmapped.Where(line => line.Sku is not null) : [];
        var units = Sum(expected.Concat(passed.Select(line => (line.Sku!, (long)line.Quantity))));
        var isWrong = world.Unmapped == McfUnmappedSku.Error ? unmapped.Count > 0
            : (world.Unmapped == McfUnmappedSku.Pass || !world.HasNames) && unmapped.Exists(line => line.Sku is null);
        var count = lines.Except(unmapped).Sum(line => world.Map[line.Key].Count) + passed.Count();
        if (isWrong || count > 100)
        {
            Assert.NotEmpty(entry.ValidationErrors);
            Assert.Null(entry.Order);
            return "held back";
        }

        if (count == 0)
        {
            Assert.True(entry.IsLeftOut);
            return "excluded";
        }

        var order = entry.Order!;
        Assert.Equal(units, Sum(order.Items.Select(line => (line.SellerSku!, (long)line.Quantity))));
        Assert.Equal(units.Values.Sum() > 250, entry.Warnings.Any(text => text.Contains("maximum of 250 units", StringComparison.Ordinal)));
        Assert.Equal(count, order.Items.Count);
        var ids = order.Items.Select(line => line.SellerFulfillmentOrderItemId!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.True(id.Length <= 50));
        Assert.Equal(
            lines.Except(unmapped).Select(line => line.Sku ?? line.Name).Distinct().Order(StringComparer.Ordinal),
            order.Items.Select(line => line.ShopSku).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            world.Unmapped == McfUnmappedSku.Skip ? unmapped.Select(line => $"'{line.Sku ?? line.Name}' is not in the SKU map.") : [],
            entry.LeftOutLines.Select(line => line.Reason)
        );

        return "placed";
    }

    private static SortedDictionary<string, long> Sum(IEnumerable<(string Sku, long Units)> lines) => new(
        lines.GroupBy(line => line.Sku).ToDictionary(sku => sku.Key, sku => sku.Sum(line => line.Units)), StringComparer.Ordinal);

    private sealed record Line(string Order, string Id, string? Sku, string Name, int Quantity)
    {
        public string Key => Sku is null ? "name:" + Name : "sku:" + Sku;
    }

    /// <summary>A map and orders that were made without the code that is tested.</summary>
    private sealed class World
    {
        public Dictionary<string, List<(string Sku, int Quantity)>> Map { get; } = [];

        public List<Line> Lines { get; } = [];

        public McfUnmappedSku Unmapped { get; private init; }

        public bool HasNames => Map.Keys.Any(key => key.StartsWith("name:", StringComparison.Ordinal));

        public string Orders => Header + "\n" + string.Concat(Lines.Select(line => FormattableString.Invariant(
            $"{line.Order},{line.Id},{line.Sku},{line.Name},{line.Quantity},Ann Lee,1 Elm St,Ann Arbor,MI,48103,US\n")));

        public static World Grow(Random random)
        {
            var world = new World { Unmapped = (McfUnmappedSku)random.Next(3) };
            var parts = Enumerable.Range(0, 12).Select(number => "AMZ-" + number.ToString(CultureInfo.InvariantCulture)).ToArray();
            for (var product = random.Next(1, 15); product >= 0; product--)
            {
                var bundle = parts.OrderBy(_ => random.Next()).Take(random.Next(1, random.Next(8) == 0 ? 12 : 4));
                var key = (random.Next(3) == 0 ? "name:Product " : "sku:S") + product.ToString(CultureInfo.InvariantCulture);
                world.Map[key] = [.. bundle.Select(sku => (sku, random.Next(1, 7)))];
            }

            for (var line = random.Next(1, 30); line > 0; line--)
            {
                var product = random.Next(18).ToString(CultureInfo.InvariantCulture);
                var ending = random.Next(6) switch { 0 => "-" + new string('9', random.Next(43, 47)), 1 => ".1", _ => "" };
                world.Lines.Add(new Line(
                    "O" + random.Next(4).ToString(CultureInfo.InvariantCulture),
                    line.ToString(CultureInfo.InvariantCulture) + ending,
                    random.Next(3) == 0 ? null : "S" + product,
                    "Product " + product,
                    random.Next(1, random.Next(10) == 0 ? 200 : 6)));
            }

            return world;
        }

        public SkuMap Load()
        {
            var rows = Map.SelectMany(product => product.Value.Select(part => product.Key.StartsWith("sku:", StringComparison.Ordinal)
                ? FormattableString.Invariant($"{product.Key[4..]},,{part.Sku},{part.Quantity}\n")
                : FormattableString.Invariant($",{product.Key[5..]},{part.Sku},{part.Quantity}\n")));
            var path = Path.Combine(Path.GetTempPath(), "sku-map-" + Path.GetRandomFileName());
            File.WriteAllText(path, "ShopSku,ProductName,SellerSku,Quantity\n" + string.Concat(rows));
            try
            {
                return SkuMap.Load(path);
            }
            finally
            {
                File.Delete(path);
            }
        }
    }
}
