using System.Globalization;
using SellingPartner.Http;

namespace AmazonMcf.Http;

public class RecentIdsTests
{
    [Fact]
    public void An_id_is_new_once_and_again_when_it_has_left_the_window()
    {
        var ids = new RecentIds();
        Assert.True(ids.Add("first"));
        Assert.False(ids.Add("first"));
        for (var number = 1; number < RecentIds.Capacity; number++)
        {
            Assert.True(ids.Add(number.ToString(CultureInfo.InvariantCulture)));
        }

        Assert.False(ids.Add("first"));
        Assert.True(ids.Add("last"));
        Assert.True(ids.Add("first"));
    }
}
