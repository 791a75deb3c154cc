using System.Text;

namespace SellingPartner.Text;

public sealed class DuplicateMembersTests
{
    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""{"\u0061":1,"a":2}""")]
    [InlineData("""{"\u0061":1,"\u0061":2}""")]
    [InlineData("""{"x":{"y":[{"a":1},{"b":1,"c":{},"b":2}]}}""")]
    [InlineData("""[{"a":1},{"é":1,"\u00e9":2}]""")]
    [InlineData("""{"a":{"a":1},"a":2}""")]
    [InlineData("""{"":1,"":2}""")]
    [InlineData("""{"a" : 1 , "a"	:2}""")]
    [InlineData("""{"x":"}\"{","a":"\\","a":2}""")]
    public void Members_of_one_name_are_found(string json) => Assert.True(AreIn(json));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":1,"A":2,"b":"a"}""")]
    [InlineData("""{"a":{"a":{"a":1}}}""")]
    [InlineData("""[{"a":1},{"a":1},[{"a":1}]]""")]
    [InlineData("""{"a":{"b":1},"c":{"b":1},"b":1}""")]
    [InlineData("""{"ab":1,"ba":2,"\u0061":3}""")]
    [InlineData("""{"a":"\"a\":","b":["a","a"],"c":"{\"a\":1,\"a\":2}"}""")]
    [InlineData("""{"a":"\\","b":"}","c":{"a":"{"}}""")]
    [InlineData("\"a\"")]
    public void Equal_names_of_different_objects_are_not(string json) => Assert.False(AreIn(json));

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(5000)]
    public void Objects_of_any_size_are_searched(int members)
    {
        var names = Enumerable.Range(0, members).Select(number => $"\"name-{number}\":{number}").ToList();
        Assert.False(AreIn("{" + string.Join(",", names) + "}"));
        Assert.True(AreIn("{" + string.Join(",", names) + ",\"name-0\":0}"));
        Assert.True(AreIn("{" + string.Join(",", names) + $",\"name-{members - 1}\":0}}"));
    }

    [Theory]
    [InlineData("[null]", true)]
    [InlineData("""{"a":[1,null]}""", true)]
    [InlineData("""{"a":[[],{"b":[{"c":1},null]}],"d":null}""", true)]
    [InlineData("""{"a":[{"b":null} , null ]}""", true)]
    [InlineData("""{"a":null,"b":[{"c":null},"null",[]]}""", false)]
    [InlineData("""{"null":[1],"a":"[null]"}""", false)]
    [InlineData("[]", false)]
    public void Null_in_a_list_is_found(string json, bool expected)
    {
        Assert.False(DuplicateMembers.AreIn(Encoding.UTF8.GetBytes(json), out var hasNullElement));
        Assert.Equal(expected, hasNullElement);
    }

    // More names than are compared in place, in objects that are open at the same time.
    [Fact]
    public void Names_of_nested_objects_are_kept_apart()
    {
        var names = string.Join(",", Enumerable.Range(0, 30).Select(number => $"\"name-{number}\":0"));
        var nested = "0";
        for (var depth = 0; depth < 20; depth++)
        {
            nested = "{" + names + ",\"inner\":" + nested + ",\"last\":1}";
            Assert.False(AreIn(nested));
            Assert.True(AreIn(nested.Insert(nested.Length - 1, ",\"name-29\":0")));
            Assert.True(AreIn("[" + nested.Replace("\"last\":1", "\"name-0\":1") + "]"));
        }
    }

    private static bool AreIn(string json) => DuplicateMembers.AreIn(Encoding.UTF8.GetBytes(json));
}
