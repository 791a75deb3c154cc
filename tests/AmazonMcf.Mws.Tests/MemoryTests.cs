using System.Text;
using AmazonMcf.Tests.OrderFiles;

namespace AmazonMcf.Mws;

/// <summary>Memory depends on the longest response, not on how many there are or how long the text is.</summary>
[Collection(AloneCollection.Name)]
public class MemoryTests
{
    [Fact]
    public void Memory_does_not_grow_with_the_number_of_responses()
    {
        var one = Encoding.UTF8.GetBytes(MwsSamples.Responses["GetFulfillmentOrder"]);
        using var many = new RepeatedStream(one, 20_000);
        var most = 0L;
        var count = 0;
        foreach (var entry in MwsArchive.Read(many))
        {
            Assert.NotNull(entry.Response);
            if (++count % 2_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.Equal(20_000, count);
        Assert.InRange(most, 0, 64 * 1024 * 1024);
    }

    [Fact]
    public void Fifty_megabytes_are_refused_and_a_file_of_them_goes_on_in_bounded_memory()
    {
        var filler = new string('x', 50 * 1024 * 1024);
        Assert.Throws<MwsFormatException>(() => MwsCodec.ReadRequest("Action=CreateFulfillmentOrder&a=" + filler));
        Assert.Throws<MwsFormatException>(() => MwsCodec.ReadResponse("<GetFulfillmentOrderResponse>" + filler));

        var body = Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\"?><GetFulfillmentOrderResponse>"
                + filler
                + "</GetFulfillmentOrderResponse>\n"
                + "Action=CreateFulfillmentOrder&a="
                + filler
                + "\n"
                + MwsSamples.Errors
        );
        filler = "";
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var entries = new List<MwsArchiveEntry>();
        foreach (var entry in MwsArchive.Read(new MemoryStream(body)))
        {
            entries.Add(entry);
            Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 96L * 1024 * 1024);
        }

        Assert.Equal(2, entries.Count(entry => entry.Failure?.Message.Contains("is longer than", StringComparison.Ordinal) == true));
        Assert.Single(entries[^1].Response!.Errors);
    }
}
