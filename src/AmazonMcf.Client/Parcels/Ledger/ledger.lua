-- The ledger of one seller. Atomic. Times are in milliseconds; those that the caller passes are its own.
--
-- KEYS: 1 mark (hash: since, forgotten), 2 orders (hash: order -> its parcels, as JSON), 3 open (set: orders with parcels to return),
-- 4 done (sorted set: the other orders, by last change), 5 followed (hash: order -> until:changed), 6 due (sorted set: order, by next read).
-- ARGV: 1 how long the keys are kept without use, 2 what to do, 3.. its arguments. Returns strings.

local mark, orders, open, done, followed, due = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local call = redis.call

local function text(value) return value or '' end

local function keep(time)
  for _, key in ipairs(KEYS) do call('PEXPIRE', key, time) end
end

local function changedOf(entry) return tonumber(string.match(entry, ':(%-?%d+)$')) end

local actions = {}

actions.time = function()
  local clock = call('TIME')
  return { clock[1], clock[2] }
end

actions.mark = function()
  return { text(call('HGET', mark, 'since')), text(call('HGET', mark, 'forgotten')) }
end

-- since, start, until, then order and change of each.
actions.follow = function(since, start, till)
  for i = 6, #ARGV, 2 do
    local id, changed = ARGV[i], ARGV[i + 1]
    local entry = call('HGET', followed, id)
    if entry and changedOf(entry) > tonumber(changed) then changed = string.match(entry, ':(%-?%d+)$') end
    call('HSET', followed, id, till .. ':' .. changed)
    call('ZADD', due, 0, id)
  end
  local known = call('HGET', mark, 'since')
  local follows = not known or start == '' or tonumber(known) >= tonumber(start)
  if since ~= '' and follows and (not known or tonumber(since) > tonumber(known)) then
    call('HSET', mark, 'since', since)
  end
  return {}
end

-- Returns order and entry of each that is due.
actions.due = function(now)
  local found = {}
  for _, id in ipairs(call('ZRANGEBYSCORE', due, '-inf', now)) do
    found[#found + 1] = id
    found[#found + 1] = text(call('HGET', followed, id))
  end
  return found
end

actions.entry = function(id)
  return { text(call('HGET', followed, id)) }
end

actions.reschedule = function(id, read, till, next)
  local entry = call('HGET', followed, id)
  local changed = entry and changedOf(entry) or 0
  if changed > tonumber(read) then return {} end
  if next == '' then
    call('HDEL', followed, id)
    call('ZREM', due, id)
  else
    call('HSET', followed, id, till .. ':' .. string.format('%.0f', changed))
    call('ZADD', due, next, id)
  end
  return {}
end

actions.open = function()
  return call('SMEMBERS', open)
end

actions.read = function()
  local found = {}
  for i = 3, #ARGV do found[#found + 1] = text(call('HGET', orders, ARGV[i])) end
  return found
end

-- Order, its state that was read, its new state, whether it is open, and its last change; for each order. Returns whether it was written:
-- not if another process has written it since.
actions.swap = function()
  local written = {}
  for i = 3, #ARGV, 5 do
    local id = ARGV[i]
    if text(call('HGET', orders, id)) == ARGV[i + 1] then
      call('HSET', orders, id, ARGV[i + 2])
      if ARGV[i + 3] == '1' then
        call('SADD', open, id)
        call('ZREM', done, id)
      else
        call('SREM', open, id)
        call('ZADD', done, ARGV[i + 4], id)
      end
      written[#written + 1] = '1'
    else
      written[#written + 1] = '0'
    end
  end
  return written
end

actions.purge = function(before)
  local entries = call('HGETALL', followed)
  for i = 1, #entries, 2 do
    if tonumber(string.match(entries[i + 1], '^%-?%d+')) < tonumber(before) then
      call('HDEL', followed, entries[i])
      call('ZREM', due, entries[i])
    end
  end
  local old = call('ZRANGEBYSCORE', done, '-inf', '(' .. before)
  for _, id in ipairs(old) do
    call('HDEL', orders, id)
    call('ZREM', done, id)
  end
  local forgotten = tonumber(call('HGET', mark, 'forgotten') or '0')
  if #old > 0 and tonumber(before) > forgotten then call('HSET', mark, 'forgotten', before) end
  return { string.format('%.0f', #old) }
end

local reply = actions[ARGV[2]](ARGV[3], ARGV[4], ARGV[5], ARGV[6])
keep(ARGV[1])
return reply
