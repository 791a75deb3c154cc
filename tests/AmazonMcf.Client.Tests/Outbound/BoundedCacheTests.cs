using AmazonMcf.Outbound;

namespace AmazonMcf.Client.Tests.Outbound;

public class BoundedCacheTests
{
    private readonly BoundedCache<string, int> cache = new(3);

    [Fact]
    public void The_value_that_was_not_used_for_longest_is_removed()
    {
        Add("a", "b", "c");
        Assert.True(cache.Find("a", out _));
        Add("d");
        Assert.Equal(["a", "c", "d"], Kept("a", "b", "c", "d"));
    }

    [Fact]
    public void Removed_and_replaced_keys_evict_no_other_value()
    {
        Add("a", "b");
        for (var round = 0; round < 10; round++)
        {
            cache.Add("x", round);
            cache.Add("x", -round);
            Assert.True(cache.Find("x", out var value));
            Assert.Equal(-round, value);
            cache.Remove("x");
            cache.Remove("x");
        }

        Add("c");
        Assert.Equal(["a", "b", "c"], Kept("a", "b", "c", "x"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_mix_of_calls_behaves_like_a_list_in_the_order_of_use(int seed)
    {
        var random = new Random(seed);
        var model = new List<(string Key, int Value)>();
        for (var step = 0; step < 2_000; step++)
        {
            var key = ((char)('a' + random.Next(6))).ToString();
            var index = model.FindIndex(entry => entry.Key == key);
            switch (random.Next(3))
            {
                case 0:
                    model.RemoveAll(entry => entry.Key == key);
                    model.Add((key, step));
                    model.RemoveRange(0, Math.Max(0, model.Count - 3));
                    cache.Add(key, step);
                    break;
                case 1:
                    model.RemoveAll(entry => entry.Key == key);
                    cache.Remove(key);
                    break;
                default:
                    Assert.Equal(index >= 0, cache.Find(key, out var value));
                    if (index >= 0)
                    {
                        Assert.Equal(model[index].Value, value);
                        model.Add(model[index]);
                        model.RemoveAt(index);
                    }

                    break;
            }
        }
    }

    private void Add(params string[] keys) => Array.ForEach(keys, key => cache.Add(key, 0));

    private List<string> Kept(params string[] keys) => keys.Where(key => cache.Find(key, out _)).ToList();
}
